using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>The forms of the page where a plan is proposed and decided, with the names that the fields have.</summary>
public sealed record ProposalForm
{
    /// <summary>What the person has looked at, see <see cref="PlanStamp"/>.</summary>
    public string? Sedd { get; init; }

    /// <summary>The hash of the risks that the person has looked at.</summary>
    public string? Underlagets { get; init; }

    /// <summary>Who is to decide, or has decided.</summary>
    public string? Organ { get; init; }

    /// <summary>Days are written as 2025-12-15.</summary>
    public string? Datum { get; init; }

    public string? Paragraf { get; init; }

    public string? Dnr { get; init; }

    public string? Skal { get; init; }

    /// <summary>The field that is wrong.</summary>
    internal string Place { get; private init; } = "";

    internal string? Problem { get; private init; }

    internal string? ProblemAt(string place) => Place == place ? Problem : null;

    internal ProposalForm Wrong(string place, string problem) => this with { Place = place, Problem = problem };

    internal ProposalForm Wrong(RuleBrokenException broken) => Wrong(PlaceOf(broken), T.Of($"Rule.{broken.Rule}", [.. broken.Details]));

    private static string PlaceOf(RuleBrokenException broken) => (broken.Rule, broken.Details) switch
    {
        (Rule.WithdrawnPlanMustSayWhy, _) => "skal",
        (Rule.DecisionMustNotLieAhead, _) => "datum",
        (Rule.TextMustNotBeEmpty or Rule.TextMustNotBeTooLong, [nameof(BoardDecision.Paragraph), ..]) => "paragraf",
        (Rule.TextMustNotBeEmpty or Rule.TextMustNotBeTooLong, [nameof(BoardDecision.Dnr), ..]) => "dnr",
        (Rule.TextMustNotBeEmpty or Rule.TextMustNotBeTooLong, [nameof(PlanDecision.Body) or nameof(PlanVersion.ProposedTo), ..]) => "organ",
        (Rule.TextMustNotBeTooLong, [nameof(PlanVersion.WithdrawnBecause), ..]) => "skal",
        _ => "h-innehall",
    };
}
