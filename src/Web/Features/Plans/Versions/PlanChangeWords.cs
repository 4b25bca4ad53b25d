using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Why a row of a plan is new, gone or elsewhere.</summary>
internal static class PlanChangeWords
{
    public static string Why(PlanRowChange row, bool sameModel) => row.Change switch
    {
        RiskChange.New when row.Before is { } left => $"{Explain.Selected(row.Now!)} {T.Of("PlanVersion.WasOutside", Explain.NotSelected(left))}",
        RiskChange.New when row.Within is { } split => $"{Explain.Selected(row.Now!)} {T.Of("Groups.WasIn", split.Reference)}",
        RiskChange.New when row.Now!.Ranked.Risk.Sources is { } sources => $"{Explain.Selected(row.Now)} {T.Of("Groups.IsMadeOf", References(sources))}",
        RiskChange.New => $"{Explain.Selected(row.Now!)} {T.Of("PlanVersion.WasNotRecorded")}",
        RiskChange.Gone when row.Within is { } merged => T.Of("Groups.IsNowIn", merged.Reference),
        RiskChange.Gone when row is { Now: null, Before.Ranked.Risk.Sources: { } sources } => T.Of("Groups.IsUndone", References(sources)),
        RiskChange.Gone => row.Now is { } left ? Explain.NotSelected(left) : T.Of("PlanVersion.IsNotRecorded"),
        _ => Moved(row, sameModel),
    };

    private static string References(IReadOnlyList<RiskSource> sources) => string.Join(", ", sources.Select(source => source.Reference));

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
