using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>Something that may happen and work against the municipality's goals, in one department and planning year.</summary>
public sealed partial class Risk
{
    private readonly List<RiskGoal> _goals = [];
    private readonly List<RiskDepartment> _concerned = [];

    private Risk() { }

    /// <param name="year">The planning year; its scoring model is the only one the risk is assessed with.</param>
    /// <param name="department">The department that owns the risk.</param>
    /// <param name="reference">1 to 40 characters, unique in the department and year.</param>
    /// <param name="description">The texts; a title is needed.</param>
    /// <param name="by">Who recorded it.</param>
    /// <param name="at">When, UTC.</param>
    public Risk(PlanningYear year, Department department, string reference, RiskDescription description, string by, DateTime at)
    {
        var tidy = Text.OneLine(reference);
        Require(tidy.Length is > 0 and <= RiskLimits.Reference, Rule.ReferenceMustBeShort, reference, RiskLimits.Reference);

        PlanningYear = year;
        PlanningYearId = year.Id;
        Department = department;
        DepartmentId = department.Id;
        Reference = tidy;
        ReferenceKey = RiskIdentity.ReferenceKey(tidy);
        Slug = RiskIdentity.Slug(department.Code, tidy);
        CreatedBy = by;
        CreatedAt = at;
        Describe(description, by, at);
    }

    public int Id { get; private set; }

    public int PlanningYearId { get; private set; }

    public PlanningYear PlanningYear { get; private set; } = null!;

    public int DepartmentId { get; private set; }

    public Department Department { get; private set; } = null!;

    public string Reference { get; private set; } = "";

    /// <summary><see cref="Reference"/> as compared; unique in department and year.</summary>
    public string ReferenceKey { get; private set; } = "";

    /// <summary>Process and title as compared, for files without references.</summary>
    public string ContentKey { get; private set; } = "";

    /// <summary>The risk's address within its year, such as "sn-07".</summary>
    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string? Process { get; private set; }

    public string? Category { get; private set; }

    public string? Cause { get; private set; }

    public string? Event { get; private set; }

    public string? Effect { get; private set; }

    public string? ExistingControls { get; private set; }

    public string? PlannedAction { get; private set; }

    public string? ControlActivity { get; private set; }

    public string? ControlMethod { get; private set; }

    public string? ControlFrequency { get; private set; }

    public string? Responsible { get; private set; }

    public RiskResponse? Response { get; private set; }

    public string? ResponseReason { get; private set; }

    /// <summary>The day on which an accepted or watched risk is looked at again.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>What search looks through, in small letters, because the databases disagree on å, ä and ö.</summary>
    public string SearchText { get; private set; } = "";

    public string CreatedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyCollection<RiskGoal> Goals => _goals;

    /// <summary>The other departments that the risk concerns.</summary>
    public IReadOnlyCollection<RiskDepartment> Concerned => _concerned;

    /// <summary>Gives the risk an address that no other risk of the year has.</summary>
    public void Address(string slug) => Slug = slug;

    /// <summary>Replaces the texts. Says whether anything changed.</summary>
    /// <exception cref="RuleBrokenException">The title is empty, a text is too long, or the year is closed.</exception>
    public bool Describe(RiskDescription description, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var next = RiskTexts.Tidy(description);
        if (next == RiskTexts.Of(this)) return false;

        Title = next.Title;
        Process = next.Process;
        Category = next.Category;
        Cause = next.Cause;
        Event = next.Event;
        Effect = next.Effect;
        ExistingControls = next.ExistingControls;
        if (PlannedAction != next.PlannedAction) PlanFrom(next.PlannedAction);
        PlannedAction = next.PlannedAction;
        ControlActivity = next.ControlActivity;
        ControlMethod = next.ControlMethod;
        ControlFrequency = next.ControlFrequency;
        Responsible = next.Responsible;
        Response = next.Response;
        ResponseReason = next.ResponseReason;
        ReviewOn = next.ReviewOn;
        ContentKey = RiskIdentity.ContentKey(Process, Title);
        SearchText = RiskTexts.Searchable(this);
        Place();
        Touch(by, at);
        return true;
    }

    /// <summary>Says which goals the risk works against. Says whether anything changed.</summary>
    /// <exception cref="RuleBrokenException">The year is closed.</exception>
    public bool Threaten(IReadOnlyCollection<Goal> goals, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        if (goals.Select(g => g.Id).ToHashSet().SetEquals(_goals.Select(g => g.GoalId))) return false;

        _goals.RemoveAll(link => goals.All(goal => goal.Id != link.GoalId));
        _goals.AddRange(goals.Where(goal => _goals.TrueForAll(link => link.GoalId != goal.Id)).Select(goal => new RiskGoal(goal)));
        GoalCount = _goals.Count;
        GoalWeight = PlanningYear.ScoringModel.WeightOf(goals.Select(goal => goal.Code));
        Place();
        Touch(by, at);
        return true;
    }

    /// <summary>Says how the risk works against a goal that it is linked to. Says whether anything changed.</summary>
    /// <exception cref="RuleBrokenException">The risk is not linked to the goal, the text is too long, or the year is closed.</exception>
    public bool SayHow(Goal goal, string? how, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var link = _goals.Find(link => link.GoalId == goal.Id);
        Require(link is not null, Rule.GoalMustBeThreatened, goal.Code);
        var said = OptionalText(how, RiskLimits.How, nameof(RiskGoal.How));
        if (link.How == said) return false;

        link.Say(said);
        Touch(by, at);
        return true;
    }

    /// <summary>Says which other departments the risk concerns. Says whether anything changed.</summary>
    /// <param name="departments">The own one is left out.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The year is closed.</exception>
    public bool Concern(IReadOnlyCollection<Department> departments, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var others = departments.Where(department => department.Id != DepartmentId).ToList();
        if (others.Select(d => d.Id).ToHashSet().SetEquals(_concerned.Select(link => link.DepartmentId))) return false;

        _concerned.RemoveAll(link => others.TrueForAll(department => department.Id != link.DepartmentId));
        _concerned.AddRange(others.Where(department => _concerned.TrueForAll(link => link.DepartmentId != department.Id)).Select(department => new RiskDepartment(department)));
        DepartmentCount = 1 + _concerned.Count;
        Place();
        Touch(by, at);
        return true;
    }

    private void Touch(string by, DateTime at)
    {
        ChangedBy = by;
        ChangedAt = at;
    }
}
