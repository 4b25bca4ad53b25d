using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Who picked a risk, and when (UTC).</summary>
public sealed record PickSignature(string Slug, string By, DateTime At);

/// <summary>How far a department's risk analysis had come when a plan was made.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Status">How far.</param>
/// <param name="IsLate">The last day had passed, and it was not handed in.</param>
/// <param name="Risks">How many risks the department had recorded.</param>
public sealed record BasisAnalysis(string Department, string Name, RiskAnalysisStatus Status, bool IsLate, int Risks)
{
    public bool IsAccepted => Status == RiskAnalysisStatus.Accepted;
}

/// <summary>A board as documents name it.</summary>
public sealed record BoardName(string Code, string Name);

/// <summary>All that a plan is made of, as the database has it now or as it was frozen: the same source gives the same plan.</summary>
public sealed record PlanSource
{
    public required int Year { get; init; }

    /// <summary>Whose plan; null for the municipality's.</summary>
    public BoardName? Board { get; init; }

    public required string Municipality { get; init; }

    public required bool IsDemo { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<GoalName> Goals { get; init; }

    public required ScoringModel Model { get; init; }

    public required PlanChoice Choice { get; init; }

    /// <summary>Who made the picks; empty where nothing is stored.</summary>
    public IReadOnlyList<PickSignature> Signatures { get; init; } = [];

    /// <summary>Every department that has a risk of the year or has begun its analysis, by name.</summary>
    public required IReadOnlyList<BasisAnalysis> Analyses { get; init; }

    /// <summary>Those of the basis, in rank order.</summary>
    public required IReadOnlyList<PlanRisk> Risks { get; init; }

    /// <summary>The rows of a stored plan; empty where nothing is stored.</summary>
    public IReadOnlyList<PlanItemText> Items { get; init; } = [];

    /// <summary>Picks of a stored plan that cannot be made any more: the risk is not there, or not assessed.</summary>
    public IReadOnlyList<Pick> Lapsed
    {
        get
        {
            if (Choice.Picks.Count == 0) return [];

            var scored = Risks.ToDictionary(risk => risk.Slug, risk => risk.IsScored);
            return [.. Choice.Picks.Where(pick => !scored.TryGetValue(pick.Slug, out var isScored) || (pick.IsMandatory && !isScored))];
        }
    }

    /// <summary>The source without the picks that cannot be made.</summary>
    public PlanSource WithoutLapsed() => Lapsed is { Count: > 0 } lapsed ? this with { Choice = new PlanChoice(Choice.Rules, [.. Choice.Picks.Except(lapsed)], Choice.Basis, Choice.Error) } : this;

    /// <summary>The plan of all risks, whoever asks, so that selection, ranks and hashes are the same for everybody.</summary>
    /// <param name="isUnknown">Risks that whoever picks does not know of.</param>
    public GeneratedPlan Plan(Func<PlanRisk, bool>? isUnknown = null) =>
        GeneratedPlan.From(Year, Model, Ranking.InOrder(Risks, Model.Order), Choice.Rules, Choice.Error, Choice.Picks, isUnknown);

    /// <summary>Rows of risks that are left out are left out with them.</summary>
    private List<PlanItemText> Shown(GeneratedPlan plan)
    {
        var shown = plan.Selection.In.Select(chosen => chosen.Ranked.Risk.Slug).ToHashSet();
        return [.. Items.Where(item => item.Slug is null || shown.Contains(item.Slug))];
    }

    /// <summary>What of the plan is given away: all of it, or what carries no secrecy mark.</summary>
    /// <param name="plan">The plan of all risks.</param>
    /// <param name="edition">How much.</param>
    /// <param name="mark">Which version it is; null for one that is not stored.</param>
    /// <param name="markedSince">Risks that were given a secrecy mark after the source was frozen: the open edition leaves them out too.</param>
    public PlanContent Content(GeneratedPlan plan, Edition edition, PlanMark? mark = null, IReadOnlySet<string>? markedSince = null)
    {
        var (shown, withheld) = edition == Edition.Open ? plan.Opened(markedSince) : (plan, Withheld.Nothing);
        return new PlanContent(shown, Model, Municipality, IsDemo, Goals, edition, withheld)
        {
            Board = Board,
            Mark = mark,
            Basis = Choice.Basis,
            Analyses = Analyses,
            Controls = edition == Edition.Open ? Shown(shown) : Items,
            Signatures = [.. Signatures.Where(signed => shown.Selection.Picks.Any(pick => pick.Slug == signed.Slug))],
        };
    }
}
