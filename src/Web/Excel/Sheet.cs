namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>A table of texts as a file holds it, before anybody knows what it is about.</summary>
/// <param name="Name">The sheet's name; empty for a file that has no sheets.</param>
/// <param name="Rows">The rows in order; empty ones may be left out.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Stands where a formula has never been calculated, so that it is not taken for an empty cell.</summary>
    public const string NotCalculated = "#FORMULA!";
}

/// <param name="Number">The row's number in the file, from 1.</param>
/// <param name="Cells">Texts from column A onwards; empty where there is nothing.</param>
public sealed record SheetRow(int Number, string[] Cells)
{
    public string this[int column] => column < Cells.Length ? Cells[column] : "";
}
