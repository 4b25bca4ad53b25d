using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>
/// Says which stored risk each row of a file is, and gives references to new risks that lack one. Nothing here depends on
/// the order of the rows, so that the same risks in another order get the same references and the same rank.
/// </summary>
internal sealed class MatchImportedRisks(RegisterTable table, ProblemList problems)
{
    /// <param name="Existing">The stored risk, or null for a new one.</param>
    /// <param name="Links">What the row links the risk to.</param>
    public sealed record Match(RiskRow Row, Department Department, string Reference, Risk? Existing, RowLinks Links, int? Version = null)
    {
        /// <summary>The file was made from another version of the risk than the one that is stored: somebody changed it meanwhile.</summary>
        public bool IsConflict => Existing is not null && Version is not null && Version != Existing.Version;
    }

    /// <param name="Goals">Null when the file says nothing of goals.</param>
    /// <param name="Concerned">Null when the file says nothing of other departments.</param>
    public sealed record RowLinks(IReadOnlyList<Goal>? Goals, IReadOnlyList<Department>? Concerned);

    /// <summary>In order of department and reference.</summary>
    public IReadOnlyList<Match> Of(IReadOnlyList<RiskRow> rows, IReadOnlyList<Department?> departments, IReadOnlyList<RowLinks> links, IReadOnlyList<Risk> existing)
    {
        var placed = rows.Select((row, i) => (Row: row, Department: departments[i], Links: links[i])).Where(r => r.Department is not null).ToList();
        var matches = new List<Match>(placed.Count);
        foreach (var group in placed.GroupBy(r => r.Department!))
        {
            var stored = existing.Where(r => r.DepartmentId == group.Key.Id).ToList();
            var found = Find(group.Select(r => r.Row).ToList(), stored);
            var references = References(group.Key, found, stored);
            matches.AddRange(group.Select(r => new Match(r.Row, group.Key, references[r.Row], found[r.Row], r.Links, table.IsOwn ? r.Row.Version ?? 0 : null)));
        }

        return [.. matches.OrderBy(m => m.Department.Code, StringComparer.Ordinal).ThenBy(m => m.Reference, StringComparer.Ordinal)];
    }

    private Dictionary<RiskRow, Risk?> Find(List<RiskRow> rows, List<Risk> stored)
    {
        RefuseDoubles(rows);
        var byReference = stored.ToDictionary(r => r.ReferenceKey);
        var byContent = stored.ToLookup(r => r.ContentKey);
        var found = new Dictionary<RiskRow, Risk?>(ReferenceEqualityComparer.Instance);
        var taken = new Dictionary<Risk, RiskRow>();
        foreach (var row in rows)
        {
            var risk = row.Reference is { } reference ? byReference.GetValueOrDefault(RiskIdentity.ReferenceKey(reference)) : ByContent(row, byContent);
            found.Add(row, risk);
            if (risk is not null && !taken.TryAdd(risk, row)) problems.Add(Place(row), T.Of("Import.Row.SameRisk", risk.Reference, Place(taken[risk])));
        }

        return found;
    }

    private Risk? ByContent(RiskRow row, ILookup<string, Risk> byContent)
    {
        var same = byContent[Content(row)].ToList();
        if (same.Count > 1) problems.Add(Place(row), T.Of("Import.Row.SeveralMatch", string.Join(", ", same.Select(r => r.Reference))));
        return same.FirstOrDefault();
    }

    private void RefuseDoubles(List<RiskRow> rows)
    {
        var byReference = new Dictionary<string, RiskRow>();
        var byContent = new Dictionary<string, RiskRow>();
        foreach (var row in rows)
        {
            if (row.Reference is { } reference && !byReference.TryAdd(RiskIdentity.ReferenceKey(reference), row))
                problems.Add(Place(row), T.Of("Import.Row.SameReference", reference, Place(byReference[RiskIdentity.ReferenceKey(reference)])));

            // Two rows with references of their own may say the same; a row without one is known by its text alone.
            if (!byContent.TryAdd(Content(row), row) && (row.Reference is null || byContent[Content(row)].Reference is null))
                problems.Add(table.Place(row.Row, RegisterField.Title), T.Of("Import.Row.SameContent", table.Place(byContent[Content(row)].Row, RegisterField.Title)));
        }
    }

    /// <summary>New risks without a reference are numbered after the highest number there is, in the order of their texts.</summary>
    private static Dictionary<RiskRow, string> References(Department department, Dictionary<RiskRow, Risk?> found, List<Risk> stored)
    {
        var references = new Dictionary<RiskRow, string>(ReferenceEqualityComparer.Instance);
        var number = RiskIdentity.HighestNumber(department.Code, stored.Select(r => r.Reference).Concat(found.Keys.Select(r => r.Reference ?? "")));
        foreach (var (row, risk) in found.OrderBy(f => Text.NaturalOrder($"{f.Key.Description.Process}\n{f.Key.Description.Title}"), StringComparer.Ordinal).ThenBy(f => Content(f.Key), StringComparer.Ordinal))
            references.Add(row, risk?.Reference ?? row.Reference ?? RiskIdentity.Numbered(department.Code, ++number));

        return references;
    }

    private static string Content(RiskRow row) => RiskIdentity.ContentKey(row.Description.Process, row.Description.Title);

    private string Place(RiskRow row) => table.Place(row.Row, row.Reference is null ? RegisterField.Title : RegisterField.Reference);
}
