using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Why a row of a plan is new, gone or elsewhere.</summary>
internal static class PlanChangeWords
{
    public static string Why(PlanRowChange row, bool sameModel) => row.Change switch
    {
        RiskChange.New when row.Before is { } left => $"{Explain.Selected(row.Now!)} {T.Of("PlanVersion.WasOutside", Explain.NotSelected(left))}",
        RiskChange.New => $"{Explain.Selected(row.Now!)} {T.Of("PlanVersion.WasNotRecorded")}",
        RiskChange.Gone => row.Now is { } left ? Explain.NotSelected(left) : T.Of("PlanVersion.IsNotRecorded"),
        _ => Moved(row, sameModel),
    };

    private static string Moved(PlanRowChange row, bool sameModel)
    {
        var (before, now) = (row.Before!.Ranked, row.Now!.Ranked);
        var sentences = new List<string>();
        if (sameModel && before.Risk.Value != now.Risk.Value) sentences.Add(T.Of("PlanVersion.ValueWent", before.Risk.Value, now.Risk.Value));
        if (before.Rank != now.Rank) sentences.Add(T.Of("PlanVersion.PlaceWent", before.Rank, now.Rank));
        if (row.Fields.Count > 0) sentences.Add(T.Of("PlanVersion.SaysOther", string.Join(", ", row.Fields.Select(field => Explain.LowerFirst(T.Of($"PlanColumn.{field.Field}"))))));
        return string.Join(" ", sentences);
    }
}
