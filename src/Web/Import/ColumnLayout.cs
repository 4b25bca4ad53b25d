using static Vaggeryd.InternalControl.Web.Import.RegisterField;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>Which column of a possible heading row is about what.</summary>
internal sealed class ColumnLayout
{
    private readonly Dictionary<RegisterField, List<(int Column, bool Exact)>> _claims = [];

    public ColumnLayout(string[] headings, ColumnMap map)
    {
        var mapped = map.Columns.ToLookup(pair => Heading.Tidy(pair.Value), pair => pair.Key);
        for (var column = 0; column < headings.Length; column++)
        {
            var fields = headings[column].Length == 0 ? [] : mapped[Heading.Tidy(headings[column])].ToList();
            if (fields.Count > 0) fields.ForEach(field => Claim(field, column, exact: true));
            else if (Heading.Recognise(headings[column]) is { } found && !map.Columns.ContainsKey(found.Field)) Claim(found.Field, column, found.Exact);
        }

        Settle(Description, Title, Event);
        Settle(Frequency, Likelihood, ControlFrequency);
        foreach (var (field, claims) in _claims)
        {
            var exact = claims.FindAll(c => c.Exact);
            if (claims.Count == 1) Columns[field] = claims[0].Column;
            else if (exact.Count == 1) Columns[field] = exact[0].Column;
            else Ambiguous[field] = claims.ConvertAll(c => c.Column);
        }
    }

    public Dictionary<RegisterField, int> Columns { get; } = [];

    /// <summary>Fields that several columns claim with equal right.</summary>
    public Dictionary<RegisterField, List<int>> Ambiguous { get; } = [];

    /// <summary>How many fields the row names.</summary>
    public int Score => Columns.Count + Ambiguous.Count;

    private void Claim(RegisterField field, int column, bool exact)
    {
        if (!_claims.TryGetValue(field, out var claims)) _claims.Add(field, claims = []);
        claims.Add((column, exact));
    }

    /// <summary>A heading that means one thing or another, depending on what else the file has.</summary>
    private void Settle(RegisterField either, RegisterField first, RegisterField second)
    {
        if (!_claims.Remove(either, out var claims)) return;
        if (!_claims.TryAdd(first, claims)) _claims.TryAdd(second, claims);
    }
}
