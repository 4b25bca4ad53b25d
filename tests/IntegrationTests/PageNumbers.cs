using System.Globalization;
using AngleSharp.Dom;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>Reads the numbers off a page as a person would.</summary>
internal static class PageNumbers
{
    /// <summary>The numbers of a table's row.</summary>
    public static int[] Numbers(this IElement row) => [.. row.QuerySelectorAll("td").Select(cell => int.Parse(cell.TextContent.Trim(), CultureInfo.InvariantCulture))];

    /// <summary>Column by column over the rows that stand for themselves.</summary>
    public static int[] SumOfTopRows(this IDocument page)
    {
        var rows = page.QuerySelectorAll("tr[data-depth='0']").Select(row => row.Numbers()).ToList();
        return [.. rows[0].Index().Select(column => rows.Sum(row => row[column.Index]))];
    }

    /// <summary>All of the matrix's cells together.</summary>
    public static int SumOfMatrix(this IDocument page) =>
        page.QuerySelectorAll(".matrix tbody td a").Sum(cell => int.Parse(cell.ChildNodes.OfType<IText>().First().Text.Trim(), CultureInfo.InvariantCulture));

    public static string Text(this IDocument page, string selector) =>
        string.Join(' ', page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
