using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>A field of a form with its label, its help and what is wrong with it, tied together for those who do not see the page.</summary>
[HtmlTargetElement("form-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormFieldTagHelper : TagHelper
{
    public required string Name { get; set; }

    /// <summary>Other than the name where the page has several fields of the same name.</summary>
    public string? Id { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Value { get; set; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Problem { get; set; }

    /// <summary>"text", "date" or "number", which is digits in a text field, since spaces are allowed.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Longest text; 0 for no limit.</summary>
    public int Limit { get; set; }

    /// <summary>More than one line; 0 for a single one.</summary>
    public int Rows { get; set; }

    /// <summary>The id of the page's list of what can be chosen; null where there is none.</summary>
    public string? List { get; set; }

    private string At => Id ?? Name;

    // An expression that is null comes as an empty text.
    private string? Help => string.IsNullOrEmpty(Hint) ? null : Hint;

    private string? Wrong => string.IsNullOrEmpty(Problem) ? null : Problem;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field");
        var label = Tag("label", "ds-label", ("for", At));
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label);
        if (Help is { } help) output.Content.AppendHtml(Said($"{At}-d", "small soft", "description", help));
        output.Content.AppendHtml(Input());
        if (Wrong is { } wrong) output.Content.AppendHtml(Said($"{At}-f", "ds-validation-message", "validation", wrong));
    }

    private TagBuilder Input()
    {
        var input = Tag(Rows > 0 ? "textarea" : "input", "ds-input", ("id", At), ("name", Name));
        if (Rows > 0)
        {
            input.MergeAttribute("rows", Rows.ToString(CultureInfo.InvariantCulture));
            // A first line break belongs to the tag, not to the text.
            input.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        }
        else
        {
            input.TagRenderMode = TagRenderMode.SelfClosing;
            input.MergeAttribute("type", Type == "number" ? "text" : Type);
            if (!string.IsNullOrEmpty(Value)) input.MergeAttribute("value", Value);
            input.MergeAttribute("autocomplete", "off");
            if (List is not null) input.MergeAttribute("list", List);
            if (Type == "number") input.MergeAttribute("inputmode", "numeric");
            if (Type == "number") input.MergeAttribute("size", "8");
        }

        if (Limit > 0) input.MergeAttribute("maxlength", Limit.ToString(CultureInfo.InvariantCulture));
        if (Wrong is not null) input.MergeAttribute("aria-invalid", "true");
        if (Described() is { Length: > 0 } described) input.MergeAttribute("aria-describedby", described);
        return input;
    }

    private string Described() => string.Join(' ', new[] { Help is null ? null : $"{At}-d", Wrong is null ? null : $"{At}-f" }.OfType<string>());

    private static TagBuilder Said(string id, string classes, string field, string text)
    {
        var said = Tag("p", classes, ("id", id), ("data-field", field));
        said.InnerHtml.Append(text);
        return said;
    }

    private static TagBuilder Tag(string name, string classes, params (string Name, string Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        tag.MergeAttribute("class", classes);
        foreach (var (attribute, value) in attributes) tag.MergeAttribute(attribute, value);
        return tag;
    }
}
