using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A goal as lists name it.</summary>
public sealed record GoalName(string Code, string ShortTitle);

/// <summary>A generated plan with all that a file or a page needs to show it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Model">The year's scoring model, for the words of steps and levels.</param>
/// <param name="Municipality">The municipality's name.</param>
/// <param name="IsDemo">True when the data is invented and the document must say so.</param>
/// <param name="Goals">The goals, in order.</param>
/// <param name="Edition">How much of it is given away.</param>
/// <param name="Withheld">What the edition leaves out.</param>
public sealed record PlanContent(
    GeneratedPlan Plan,
    ScoringModel Model,
    string Municipality,
    bool IsDemo,
    IReadOnlyList<GoalName> Goals,
    Edition Edition,
    Withheld Withheld)
{
    private ILookup<string?, PlanItemText>? _bySlug;

    /// <summary>Whose plan; null for the municipality's.</summary>
    public BoardName? Board { get; init; }

    /// <summary>Which stored version it is; null for a plan that is only tried out.</summary>
    public PlanMark? Mark { get; init; }

    /// <summary>Which of the year's risks it is made of.</summary>
    public PlanBasis Basis { get; init; }

    /// <summary>Who made the picks that are shown; empty where nothing is stored.</summary>
    public IReadOnlyList<PickSignature> Signatures { get; init; } = [];

    /// <summary>What is checked and done, in the order of the plan; empty where no version is stored.</summary>
    public IReadOnlyList<PlanItemText> Controls { get; init; } = [];

    /// <summary>How far each department's risk analysis had come.</summary>
    public IReadOnlyList<BasisAnalysis> Analyses { get; init; } = [];

    /// <summary>What is checked and done about a risk; with null, what is about no single one.</summary>
    public IEnumerable<PlanItemText> ControlsOf(string? slug) => (_bySlug ??= Controls.ToLookup(item => item.Slug))[slug];

    /// <summary>How many risks the edition shows, chosen or not.</summary>
    public int RiskCount => Plan.Selection.In.Count + Plan.Selection.Out.Count;

    /// <summary>The chosen risks in words, in rank order, made one at a time.</summary>
    public IEnumerable<PlanRow> Items => Rows(Plan.Selection.In);

    /// <summary>The same for tables: with what a stored version itself says is checked and done, which may be other than what the department wrote.</summary>
    public IEnumerable<PlanRow> Tabled => Mark is null ? Items : Items.Select(row => PlanItemWords.In(row, [.. ControlsOf(row.Slug)]));

    /// <summary>The others in words, in rank order, unscored last, made one at a time.</summary>
    public IEnumerable<PlanRow> NotSelected => Rows(Plan.Selection.Out);

    /// <summary>How many of the shown risks carry a secrecy mark.</summary>
    public int SecretCount => Plan.Selection.In.Concat(Plan.Selection.Out).Count(risk => risk.Ranked.Risk.IsSecret);

    /// <summary>All of the edition's risks in the matrix.</summary>
    public PlanMatrix Matrix() => new(Model, Plan.Selection.In.Concat(Plan.Selection.Out).Select(risk => risk.Ranked.Risk));

    private IEnumerable<PlanRow> Rows(IReadOnlyList<SelectedRisk<PlanRisk>> risks)
    {
        var values = new ValueWords(Model);
        foreach (var risk in risks) yield return PlanRow.From(risk, Model, values);
    }
}
