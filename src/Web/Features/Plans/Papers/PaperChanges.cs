using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>What has become other since the plan before, in words.</summary>
internal static class PaperChanges
{
    /// <summary>How many risks of each kind a memo names; the annex has all.</summary>
    private const int MostNamed = 10;

    /// <summary>"Ny i planen: 3. Utgår: 2. …", as far as there are any.</summary>
    public static string Sum(PlanComparisonFile changes) => changes.Rows.Count == 0
        ? T.Of("Paper.NoRows")
        : string.Join(" ", Enum.GetValues<RiskChange>().Select(change => (change, Count: changes.Rows.Count(row => row.Change == change))).Where(of => of.Count > 0).Select(of => $"{T.Of($"RiskChange.{of.change}")}: {of.Count}."));

    /// <summary>"Ny i planen: Krisledningen är otränad (KS-07, Kommunstyrelsen)".</summary>
    public static IEnumerable<string> Named(IGrouping<RiskChange, PlanComparisonFile.Row> rows)
    {
        foreach (var row in rows.Take(MostNamed)) yield return T.Of(rows.Key == RiskChange.New ? "Paper.NewRow" : "Paper.GoneRow", row.Title, row.Reference, row.DepartmentName);
        if (rows.Count() > MostNamed) yield return T.Of(rows.Key == RiskChange.New ? "Paper.MoreNew" : "Paper.MoreGone", rows.Count() - MostNamed);
    }
}
