using System.Linq.Expressions;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>A goal that a risk works against.</summary>
/// <param name="Code">The goal's.</param>
/// <param name="How">In a sentence; null where nothing is said.</param>
public sealed record ThreatenedGoal(string Code, string? How);

/// <summary>What a risk says, as far as its analysis is looked through.</summary>
public sealed record CheckedRisk
{
    /// <summary>The field that says how a goal is threatened.</summary>
    public const string GoalHow = "GoalHow";

    /// <summary>The field that says who does an action.</summary>
    public const string ActionResponsible = "ActionResponsible";

    /// <summary>The same for a database to read; in memory it needs the risk's goals, actions and assessments.</summary>
    public static Expression<Func<Risk, CheckedRisk>> FromRisk { get; } = risk => new CheckedRisk
    {
        Slug = risk.Slug,
        Reference = risk.Reference,
        Title = risk.Title,
        Process = risk.Process,
        Category = risk.Category,
        Cause = risk.Cause,
        Event = risk.Event,
        Effect = risk.Effect,
        ExistingControls = risk.ExistingControls,
        PlannedAction = risk.PlannedAction,
        ControlActivity = risk.ControlActivity,
        ControlMethod = risk.ControlMethod,
        ControlFrequency = risk.ControlFrequency,
        Responsible = risk.Responsible,
        Response = risk.Response,
        ResponseReason = risk.ResponseReason,
        ReviewOn = risk.ReviewOn,
        Value = risk.Value,
        Level = risk.Level,
        Target = risk.Assessments.Where(assessment => assessment.Stage == AssessmentStage.Target).Select(assessment => (int?)assessment.Value).FirstOrDefault(),
        Appetite = risk.Appetite,
        IsSecret = risk.IsSecret,
        Goals = risk.Goals.Select(link => new ThreatenedGoal(link.Goal.Code, link.How)).ToList(),
        Actions = risk.Actions.OrderBy(action => action.Number).Select(action => new PlannedStep(action.What, action.Responsible, action.DueOn)).ToList(),
    };

    private static readonly Func<Risk, CheckedRisk> Read = FromRisk.Compile();

    /// <summary>The risk's address within its year.</summary>
    public required string Slug { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public string? Process { get; init; }

    public string? Category { get; init; }

    public string? Cause { get; init; }

    public string? Event { get; init; }

    public string? Effect { get; init; }

    public string? ExistingControls { get; init; }

    public string? PlannedAction { get; init; }

    public string? ControlActivity { get; init; }

    public string? ControlMethod { get; init; }

    public string? ControlFrequency { get; init; }

    public string? Responsible { get; init; }

    public RiskResponse? Response { get; init; }

    public string? ResponseReason { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>The value with existing controls; null when nobody has assessed it.</summary>
    public int? Value { get; init; }

    /// <summary>The band of <see cref="Value"/>; null when nobody has assessed it.</summary>
    public int? Level { get; init; }

    /// <summary>The value that it is to get; null where nothing is said.</summary>
    public int? Target { get; init; }

    /// <summary>The highest value that is tolerated; null where nothing is said.</summary>
    public int? Appetite { get; init; }

    public bool IsSecret { get; init; }

    public IReadOnlyList<ThreatenedGoal> Goals { get; init; } = [];

    public IReadOnlyList<PlannedStep> Actions { get; init; } = [];

    public bool IsAssessed => Value is not null;

    public bool IsTreated => Response is RiskResponse.Treat or RiskResponse.TreatNow;

    /// <summary>
    /// The free texts by the names of their fields, as the trail has them, in the order of the form. What the actions say is what
    /// <see cref="PlannedAction"/> says.
    /// </summary>
    public IEnumerable<(string Field, string? Text)> Texts =>
    [
        (nameof(Title), Title), (nameof(Process), Process), (nameof(Category), Category), (nameof(Cause), Cause), (nameof(Event), Event), (nameof(Effect), Effect),
        .. Goals.Select(goal => (GoalHow, goal.How)), (nameof(ExistingControls), ExistingControls), (nameof(ResponseReason), ResponseReason), (nameof(PlannedAction), PlannedAction),
        .. Actions.Select(action => (ActionResponsible, action.Responsible)), (nameof(ControlActivity), ControlActivity), (nameof(ControlMethod), ControlMethod),
        (nameof(ControlFrequency), ControlFrequency), (nameof(Responsible), Responsible),
    ];

    /// <param name="risk">With its goals, actions and assessments.</param>
    public static CheckedRisk Of(Risk risk) => Read(risk);
}
