using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Goals;

/// <summary>Something the municipality wants to reach and that risks work against.</summary>
public sealed class Goal
{
    public const int CodeLimit = 20;
    public const int TitleLimit = 400;
    public const int ShortTitleLimit = 40;
    public const int MeaningLimit = 1000;

    private readonly List<SustainableDevelopmentGoal> _globalGoals = [];

    private Goal() { }

    private Goal(MandatePeriod period, string code, GoalKind kind, InternalGoalArea? area, string title, string shortTitle, int order)
    {
        Require(kind == GoalKind.Overarching || area is not null, Rule.InternalGoalMustHaveAnArea, code);
        Require(kind == GoalKind.Internal || area is null, Rule.OverarchingGoalMustNotHaveAnArea, code);

        MandatePeriod = period;
        Code = RequiredText(code, CodeLimit, nameof(Code));
        Kind = kind;
        Area = area;
        Title = RequiredText(title, TitleLimit, nameof(Title));
        ShortTitle = RequiredText(shortTitle, ShortTitleLimit, nameof(ShortTitle));
        Order = order;
    }

    public int Id { get; private set; }

    public int MandatePeriodId { get; private set; }

    public MandatePeriod MandatePeriod { get; private set; } = null!;

    /// <summary>What people and files call the goal: "1" to "4", "ekonomi" …; unique in the period.</summary>
    public string Code { get; private set; } = "";

    public GoalKind Kind { get; private set; }

    /// <summary>Set for internal goals only.</summary>
    public InternalGoalArea? Area { get; private set; }

    public string Title { get; private set; } = "";

    public string ShortTitle { get; private set; } = "";

    /// <summary>What the linked global goals mean here.</summary>
    public string? Meaning { get; private set; }

    /// <summary>True when the wording is decided by kommunfullmäktige; false for a proposal.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>Position in lists, from 1.</summary>
    public int Order { get; private set; }

    public IReadOnlyCollection<SustainableDevelopmentGoal> GlobalGoals => _globalGoals;

    public static Goal Overarching(MandatePeriod period, string code, string title, string shortTitle, int order) =>
        new(period, code, GoalKind.Overarching, null, title, shortTitle, order);

    public static Goal Internal(MandatePeriod period, string code, InternalGoalArea area, string title, string shortTitle, int order) =>
        new(period, code, GoalKind.Internal, area, title, shortTitle, order);

    /// <summary>The wording has been decided and is no longer a proposal.</summary>
    public void MarkDecided() => IsDecided = true;

    /// <summary>Ties the goal to global goals, with a text of what they mean here.</summary>
    public void TieTo(IEnumerable<SustainableDevelopmentGoal> globalGoals, string? meaning)
    {
        Meaning = OptionalText(meaning, MeaningLimit, nameof(Meaning));
        _globalGoals.Clear();
        _globalGoals.AddRange(globalGoals);
    }
}
