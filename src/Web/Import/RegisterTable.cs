using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;
using static Vaggeryd.InternalControl.Web.Import.RegisterField;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>The table of risks found in a file: its heading row, its columns, and the rows below.</summary>
internal sealed class RegisterTable
{
    /// <summary>How far down a heading row is looked for.</summary>
    private const int RowsSearched = 50;

    /// <summary>Fewer recognised headings than this are no table.</summary>
    private const int FewestHeadings = 2;

    private readonly string _fileName;
    private readonly SheetRow _headings;
    private readonly ColumnLayout _layout;
    private readonly Dictionary<string, (int Row, int Column)> _told = [];

    private RegisterTable(string fileName, Sheet sheet, int headingIndex, ColumnLayout layout)
    {
        _fileName = fileName;
        _headings = sheet.Rows[headingIndex];
        _layout = layout;
        Sheet = sheet.Name;
        Rows = [.. sheet.Rows.Skip(headingIndex + 1).Where(row => !RepeatsHeadings(row))];
    }

    public string Sheet { get; }

    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>Headings of columns that nothing is read from, in order.</summary>
    public IReadOnlyList<string> UnusedColumns => [.. _headings.Cells
        .Select((heading, column) => (heading, column))
        .Where(h => h.heading.Trim().Length > 0 && !_layout.Columns.ContainsValue(h.column))
        .Select(h => Domain.Text.OneLine(h.heading))];

    /// <summary>The workbook that a department fetched here, with all that its risks say: an empty cell there empties the field.</summary>
    public bool IsOwn => Has(RegisterField.Version);

    /// <summary>Whether an empty cell in the field's column empties the field.</summary>
    public bool Erases(RegisterField field) => IsOwn && Has(field);

    public bool Has(RegisterField field) => _layout.Columns.ContainsKey(field);

    /// <summary>The row's text in the field's column; empty when the file has no such column.</summary>
    public string Text(SheetRow row, RegisterField field) => _layout.Columns.TryGetValue(field, out var column) ? row[column] : "";

    /// <summary>Where a person finds the cell: "risker.xlsx, blad Risker, cell C5".</summary>
    public string Place(SheetRow row, RegisterField field) => Place(row.Number, _layout.Columns[field]);

    /// <exception cref="BadInputException">No table of risks, a column missing, or columns that claim the same.</exception>
    public static RegisterTable Find(string fileName, IReadOnlyList<Sheet> sheets, ColumnMap map)
    {
        if (Best(sheets, map) is not var (sheet, index, layout))
            throw new BadInputException(fileName, T.Of("Import.Table.NoHeadings", RowsSearched));

        var table = new RegisterTable(fileName, sheet, index, layout);
        var problems = new ProblemList();
        table.CheckMap(map, problems);
        table.CheckColumns(problems);
        problems.ThrowIfAny();
        return table;
    }

    /// <summary>The row with most recognised headings. Of rows that are equal because cells are merged, the last.</summary>
    private static (Sheet Sheet, int Index, ColumnLayout Layout)? Best(IReadOnlyList<Sheet> sheets, ColumnMap map)
    {
        (Sheet Sheet, int Index, ColumnLayout Layout)? best = null;
        foreach (var sheet in sheets)
        {
            for (var index = 0; index < sheet.Rows.Count && sheet.Rows[index].Number <= RowsSearched; index++)
            {
                var layout = new ColumnLayout(sheet.Rows[index].Cells, map);
                var follows = best is { } before && before.Sheet == sheet && before.Index == index - 1;
                if (layout.Score >= FewestHeadings && (best is null || layout.Score > best.Value.Layout.Score || (follows && layout.Score == best.Value.Layout.Score)))
                    best = (sheet, index, layout);
            }
        }

        return best;
    }

    private void CheckMap(ColumnMap map, ProblemList problems)
    {
        foreach (var (field, heading) in map.Columns.Where(pair => pair.Value.Length > 0))
        {
            var settled = field is Description ? Has(Title) : field is Frequency ? Has(ControlFrequency) : Has(field) || _layout.Ambiguous.ContainsKey(field);
            if (!settled) problems.Add(HeadingRow, T.Of("Import.Map.NoSuchHeading", heading, Headings));
        }
    }

    private void CheckColumns(ProblemList problems)
    {
        foreach (var (field, columns) in _layout.Ambiguous)
            problems.Add(Place(_headings.Number, columns[0]), T.Of("Import.Table.Ambiguous", Name(field), string.Join(", ", columns.Select(c => Place(_headings.Number, c)))));

        if (!Has(Title) && !_layout.Ambiguous.ContainsKey(Title)) Missing(Title);
        Pair(Likelihood, Has(Dimensions) ? Likelihood : Consequence);
        Pair(InherentLikelihood, Has(InherentDimensions) ? InherentLikelihood : InherentConsequence);
        Pair(TargetLikelihood, Has(TargetDimensions) ? TargetLikelihood : TargetConsequence);
        Pair(SecrecySection, SecrecyReason);

        void Pair(RegisterField one, RegisterField other)
        {
            if (_layout.Ambiguous.ContainsKey(one) || _layout.Ambiguous.ContainsKey(other)) return;
            if (Has(one) && !Has(other)) Missing(other);
            if (Has(other) && !Has(one)) Missing(one);
        }

        void Missing(RegisterField field) =>
            problems.Add(HeadingRow, T.Of("Import.Table.Missing", Name(field), Headings, ColumnMap.NameOf(field)));
    }

    /// <summary>Registers made for paper repeat their headings on each page.</summary>
    private bool RepeatsHeadings(SheetRow row) =>
        _layout.Columns.Values.All(column => Heading.Tidy(row[column]) == Heading.Tidy(_headings[column]));

    private string Headings => string.Join(", ", _headings.Cells.Where(h => h.Trim().Length > 0).Select(h => $"”{Domain.Text.OneLine(h)}”"));

    /// <summary>Where a person finds the headings.</summary>
    public string HeadingRow => Sheet.Length == 0
        ? T.Of("Import.Place.Line", _fileName, _headings.Number)
        : T.Of("Import.Place.Row", _fileName, Sheet, _headings.Number);

    private static string Name(RegisterField field) => HeadingSynonyms.Exported(field, T.Language);

    /// <summary>The cell of a place that was told of; the column from 0.</summary>
    public (int Row, int Column)? CellOf(string place) => _told.TryGetValue(place, out var cell) ? cell : null;

    private string Place(int row, int column)
    {
        var place = PlaceOf(row, column);
        _told[place] = (row, column);
        return place;
    }

    private string PlaceOf(int row, int column) => Sheet.Length == 0
        ? T.Of("Import.Place.Csv", _fileName, row, Heading.Letters(column), Domain.Text.OneLine(_headings[column]))
        : T.Of("Import.Place.Workbook", _fileName, Sheet, $"{Heading.Letters(column)}{row}");
}
