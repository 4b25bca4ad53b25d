using System.Text;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

/// <summary>A plan for 2026 whose versions are decided and followed as a test says.</summary>
internal sealed class Followed
{
    private static readonly List<string> Names = ["operatör"];

    private static readonly DateTime Now = new(2026, 12, 31, 8, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<string, Department> _departments = new[] { "KS", "SN" }.ToDictionary(code => code, code => new Department(code, code, DepartmentKind.Board));

    private readonly ControlPlan _plan = new(new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4))));

    public List<FollowedControl> Controls { get; } = [];

    /// <summary>A control of the risk SN-07 or, without a risk, one that is decided for all.</summary>
    public static PlanItemText Says(string what, string? frequency = "kvartalsvis", string? slug = "sn-07", PlanItemOrigin origin = PlanItemOrigin.Added, DateOnly? starts = null) =>
        new() { Kind = PlanItemKind.ControlActivity, Origin = slug is null ? PlanItemOrigin.CommonControl : origin, Slug = slug, What = what, Frequency = frequency, StartsOn = starts, Source = "KS § 1" };

    public static DateOnly Day(int month, int day, int year = 2026) => new(year, month, day);

    public static Followed Of(DateOnly decided, params PlanItemText[] items) => new Followed().Decide(decided, items);

    public Followed Decide(DateOnly decided, params PlanItemText[] items)
    {
        var version = Adopt(decided);
        Controls.AddRange(PlanFollowUp.Follow(version, Controls, PlannedControl.Of(items, [Risk], ["KS", "SN"]), _departments, FollowUpCalendar.Standard));
        return this;
    }

    /// <summary>Periods and states on a day, "Q1 Late" and so on.</summary>
    public string States(string what, DateOnly today) => string.Join(", ", Control(what).Occurrences.OrderBy(occurrence => occurrence.Period.Last).Select(occurrence => $"{occurrence.PeriodName.Replace("2026-", "", StringComparison.Ordinal)} {occurrence.StateOn(today)}"));

    public FollowedControl Control(string what) => Controls.Single(control => control.Says.What == what);

    public PlanVersion Adopt(DateOnly decided)
    {
        _plan.SaveDraft(new PlanChoice([SelectionRule.Parse($"top:{_plan.Versions.Count + 1}")]), null, "bo", Now);
        _plan.Propose(Encoding.UTF8.GetBytes("content"), "ab12", "Kommunstyrelsen", "bo", Now);
        return _plan.Adopt(new PlanDecision(new BoardDecision(decided, "§ 1", "KS 1"), "Kommunstyrelsen"), "bo", Now);
    }

    private static PlanRisk Risk => new() { Department = "SN", DepartmentName = "Socialnämnden", Reference = "SN-07", Slug = "sn-07", Title = "Nattpass utan sjuksköterska" };

    /// <summary>Somebody with an account; capitals or not.</summary>
    public static Actor By(string name)
    {
        var known = name.ToLowerInvariant();
        if (!Names.Contains(known)) Names.Add(known);
        return new Actor(name, Names.IndexOf(known));
    }
}
