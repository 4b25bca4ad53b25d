using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>A row more or a row less in one of the editor's lists, as its buttons ask for.</summary>
internal static partial class ChangeModelRows
{
    /// <summary>The ways of hurting that most municipalities look at.</summary>
    public static IReadOnlyList<LocalizedText> UsualDimensions { get; } =
    [
        new("Verksamhet", "Operations"), new("Ekonomi", "Economy"), new("Förtroende", "Trust"), new("Lag", "Law"), new("Miljö", "Environment"), new("Säkerhet", "Safety"),
    ];

    /// <param name="form">What is typed.</param>
    /// <param name="add">A list, such as <c>appetites</c>, or <c>dimensions:Lag</c> for one of the usual ones; null for none.</param>
    /// <param name="remove">A row, such as <c>appetites[2]</c>; null for none.</param>
    public static void In(ModelForm form, string? add, string? remove)
    {
        if (add is not null && Addition().Match(add) is { Success: true } addition) Add(form, addition.Groups[1].Value, addition.Groups[2].Value);
        if (remove is not null && Row().Match(remove) is { Success: true } row) form.RemoveRow(row.Groups[1].Value, int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    private static void Add(ModelForm form, string list, string name)
    {
        if (form.AddRow(list) is not { } row) return;

        if (list == "bands") (form[$"bands[{row}].colour"], form[$"bands[{row}].inkColour"]) = ("8C1C2C", "FFFFFF");
        if (list != "dimensions") return;

        form[$"dimensions[{row}].weight"] = "1";
        if (UsualDimensions.FirstOrDefault(usual => usual.Swedish == name) is { } dimension)
            (form[$"dimensions[{row}].name.swedish"], form[$"dimensions[{row}].name.english"]) = (dimension.Swedish, dimension.English);
    }

    [GeneratedRegex("^(bands|dimensions|appetites|effects)(?::([A-Za-zÅÄÖåäö]+))?$")]
    private static partial Regex Addition();

    [GeneratedRegex(@"^(bands|dimensions|appetites|effects)\[([0-9]{1,2})\]$")]
    private static partial Regex Row();
}
