using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>What has become of one row between two plans.</summary>
/// <param name="Change">New and gone are meant of the plan: the risk itself may stand below the line of the other.</param>
/// <param name="Before">In the earlier plan, in it or out; null where the risk is not among its risks.</param>
/// <param name="Now">In the later plan, in it or out; null where the risk is not among its risks.</param>
/// <param name="Fields">The texts that are others, where both plans know the risk.</param>
public sealed record PlanRowChange(RiskChange Change, SelectedRisk<PlanRisk>? Before, SelectedRisk<PlanRisk>? Now, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The risk as the later plan has it, else as the earlier.</summary>
    public PlanRisk Risk => (Now ?? Before)!.Ranked.Risk;

    /// <summary>The common risk that stands for it in the plan that does not have it by itself; null elsewhere.</summary>
    public PlanRisk? Within { get; init; }

    /// <summary>Either plan has it, or what stands for it, with a secrecy mark.</summary>
    public bool IsSecret => Before?.Ranked.Risk.IsSecret == true || Now?.Ranked.Risk.IsSecret == true || Within?.IsSecret == true;
}

/// <summary>Holds a plan against an earlier one, of the same year or of another.</summary>
public static class PlanComparison
{
    private static readonly RiskChange[] Order = [RiskChange.New, RiskChange.Gone, RiskChange.Up, RiskChange.Down, RiskChange.Changed, RiskChange.Unchanged];

    /// <summary>
    /// One row for each risk that either plan takes up: first new ones, then those that are gone, have risen, have fallen, say something else, and
    /// are unchanged; within each as the plan has them. The same name in an address is the same risk; common risks, which
    /// are numbered anew each year, are the same where they also stand for a risk in common.
    /// </summary>
    /// <param name="before">The earlier plan.</param>
    /// <param name="now">The later plan.</param>
    /// <param name="sameModel">False where the two are scored with different models: then values are not compared.</param>
    public static IReadOnlyList<PlanRowChange> Between(PlanSelection<PlanRisk> before, PlanSelection<PlanRisk> now, bool sameModel)
    {
        var (earlier, later) = (BySlug(before), BySlug(now));
        var (merged, split) = (CommonOf(now), CommonOf(before));
        var rows = now.In.Select(risk => Compare(Same(risk, earlier), risk, sameModel))
            .Concat(before.In.Select(risk => (Before: risk, Now: Same(risk, later))).Where(risk => risk.Now is not { IsIn: true }).Select(gone => Compare(gone.Before, gone.Now, sameModel)))
            .Select(row => row with { Within = row.Now is null ? merged.GetValueOrDefault(row.Risk.Slug) : row.Before is null ? split.GetValueOrDefault(row.Risk.Slug) : null });
        return [.. rows.OrderBy(row => Array.IndexOf(Order, row.Change))];
    }

    private static SelectedRisk<PlanRisk>? Same(SelectedRisk<PlanRisk> risk, Dictionary<string, SelectedRisk<PlanRisk>> others)
    {
        var (own, other) = (risk.Ranked.Risk, others.GetValueOrDefault(risk.Ranked.Risk.Slug));
        return other is null || !(own.IsCommon || other.Ranked.Risk.IsCommon) || own.Slugs.Skip(1).Intersect(other.Ranked.Risk.Slugs.Skip(1)).Any() ? other : null;
    }

    /// <summary>The plan's common risks, by the risks that they stand for.</summary>
    private static Dictionary<string, PlanRisk> CommonOf(PlanSelection<PlanRisk> plan) => plan.In.Concat(plan.Out).Select(risk => risk.Ranked.Risk)
        .Where(risk => risk.IsCommon).SelectMany(risk => risk.Slugs.Skip(1), (risk, slug) => (Risk: risk, Slug: slug)).ToDictionary(source => source.Slug, source => source.Risk);

    private static PlanRowChange Compare(SelectedRisk<PlanRisk>? before, SelectedRisk<PlanRisk>? now, bool sameModel)
    {
        IReadOnlyList<FieldChange> fields = before is null || now is null ? [] : RiskComparison.Between(Texts(before.Ranked.Risk), Texts(now.Ranked.Risk));
        if (now is not { IsIn: true }) return new(RiskChange.Gone, before, now, fields);
        if (before is not { IsIn: true }) return new(RiskChange.New, before, now, fields);

        var trend = RiskTrend.Between(now.Ranked.Risk.Value, before.Ranked.Risk.Value, sameModel);
        return new(RiskComparison.Of(trend, fields.Count > 0), before, now, fields);
    }

    private static Dictionary<string, SelectedRisk<PlanRisk>> BySlug(PlanSelection<PlanRisk> plan) => plan.In.Concat(plan.Out).ToDictionary(risk => risk.Ranked.Risk.Slug);

    private static RiskDescription Texts(PlanRisk risk) => new()
    {
        Title = risk.Title,
        Process = risk.Process,
        Category = risk.Category,
        Cause = risk.Cause,
        Event = risk.Event,
        Effect = risk.Effect,
        ExistingControls = risk.ExistingControls,
        Response = risk.Response,
        PlannedAction = risk.PlannedAction,
        ControlActivity = risk.ControlActivity,
        ControlMethod = risk.ControlMethod,
        ControlFrequency = risk.ControlFrequency,
        Responsible = risk.Responsible,
    };
}
