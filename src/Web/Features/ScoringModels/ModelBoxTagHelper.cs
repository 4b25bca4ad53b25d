using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>A box of the editor with its label, what stands in it, and what is wrong with it beside it.</summary>
[HtmlTargetElement("model-box", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ModelBoxTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required EditModelPageModel Editor { get; set; }

    public required string Name { get; set; }

    /// <summary>Shown above the box; null where the table's headings say it, and only a screen reader is told.</summary>
    public string? Label { get; set; }

    public string? Help { get; set; }

    public string Type { get; set; } = "text";

    public int Limit { get; set; } = 60;

    /// <summary>Stands in the box while nothing is typed.</summary>
    public string Otherwise { get; set; } = "";

    /// <summary>Value and word of each choice; then it is a list to choose from.</summary>
    public IReadOnlyList<(string Value, string Word)>? Choices { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = Editor.Problems.Where(problem => problem.Box == Name).Select(problem => problem.What).ToList();
        var typed = Editor.Form.Show(Name) is { Length: > 0 } text ? text : Otherwise;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field");
        if (Label is not null) output.Content.AppendHtml($"<label class=\"ds-label\" for=\"{Name}\">{Encode(Label)}</label>");
        if (Help is not null) output.Content.AppendHtml($"<p data-field=\"description\" id=\"{Name}-h\">{Encode(Help)}</p>");

        var described = string.Join(' ', ((string?[])[Help is null ? null : $"{Name}-h", wrong.Count == 0 ? null : $"{Name}-f"]).OfType<string>());
        var common = $"class=\"ds-input{(Type == "text" && Choices is null ? " text" : "")}\" id=\"{Name}\" name=\"{Name}\""
            + (Label is null ? $" aria-label=\"{Encode(Spoken())}\"" : "")
            + (described.Length == 0 ? "" : $" aria-describedby=\"{described}\"")
            + (wrong.Count == 0 ? "" : " aria-invalid=\"true\"");
        output.Content.AppendHtml(Choices is null ? Input(common, typed) : Select(common, typed, Choices));
        foreach (var what in wrong.Take(1)) output.Content.AppendHtml($"<p class=\"ds-validation-message\" id=\"{Name}-f\" data-field=\"validation\">{Encode(what)}</p>");
    }

    private string Spoken()
    {
        var words = ModelField.Of(Name, Editor.Form);
        return words.Length == 0 ? words : char.ToUpper(words[0], System.Globalization.CultureInfo.CurrentCulture) + words[1..];
    }

    private string Input(string common, string typed) => Type switch
    {
        "color" => $"<input {common} type=\"color\" value=\"#{Encode(typed.TrimStart('#'))}\">",
        "number" => $"<input {common} inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"6\" value=\"{Encode(typed)}\">",
        _ => $"<input {common} autocomplete=\"off\" maxlength=\"{Limit}\" value=\"{Encode(typed)}\">",
    };

    /// <summary>What was typed and is no choice stays one, so that it is neither lost nor changed unseen.</summary>
    private string Select(string common, string typed, IReadOnlyList<(string Value, string Word)> choices)
    {
        var known = choices.Any(choice => choice.Value == typed) ? choices : [.. choices, (typed, T.Of("Model.NoChoice", typed))];
        return $"<select {common}>{string.Concat(known.Select(choice => $"<option value=\"{Encode(choice.Value)}\"{(choice.Value == typed ? " selected" : "")}>{Encode(choice.Word)}</option>"))}</select>";
    }

    private string Encode(string text) => encoder.Encode(text);
}
