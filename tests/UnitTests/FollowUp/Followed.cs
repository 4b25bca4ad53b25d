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

/// <summary>The municipality's plan for 2026, and that of the board SN, whose versions are decided and followed as a test says.</summary>
internal sealed class Followed
{
    private static readonly List<string> Names = ["operatör"];

    private static readonly DateTime Now = new(2026, 12, 31, 8, 0, 0, DateTimeKind.Utc);

    private readonly List<Department> _departments = [.. new[] { "KS", "SN" }.Select(code => new Department(code, code, DepartmentKind.Board))];

    private readonly ControlPlan _plan;
    private readonly ControlPlan _boards;
    private readonly Dictionary<ControlPlan, IReadOnlyList<PlannedControl>> _has = [];

    public Followed()
    {
        var year = new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4)));
        (_plan, _boards) = (new ControlPlan(year), new ControlPlan(year, _departments[1]));
    }

    public List<FollowedControl> Controls { get; } = [];

    /// <summary>A control of the risk SN-07 or, without a risk, one that is decided for all.</summary>
    public static PlanItemText Says(string what, string? frequency = "kvartalsvis", string? slug = "sn-07", PlanItemOrigin origin = PlanItemOrigin.Added, DateOnly? starts = null, DateOnly? ends = null) =>
        new() { Kind = PlanItemKind.ControlActivity, Origin = slug is null ? PlanItemOrigin.CommonControl : origin, Slug = slug, What = what, Frequency = frequency, StartsOn = starts, EndsOn = ends, Source = "KS § 1" };

    public static DateOnly Day(int month, int day, int year = 2026) => new(year, month, day);

    public static Followed Of(DateOnly decided, params PlanItemText[] items) => new Followed().Decide(decided, items);

    public Followed Decide(DateOnly decided, params PlanItemText[] items) => Follow(Adopt(decided), PlannedControl.Of(items, [Risk], ["KS", "SN"]));

    /// <summary>The board SN decides its own plan.</summary>
    public Followed BoardDecides(DateOnly decided, params PlanItemText[] items) => Follow(Adopt(decided, _boards), PlannedControl.OfBoard(items, [Risk], "SN"));

    private Followed Follow(PlanVersion version, IReadOnlyList<PlannedControl> planned)
    {
        var year = new FollowedYear(new[] { _plan, _boards }.Select(plan => new PlanInForce(plan, _has.GetValueOrDefault(plan, []))), Controls, _departments);
        Controls.AddRange(PlanFollowUp.Follow(version, planned, year, FollowUpCalendar.Standard));
        _has[version.Plan] = planned;
        return this;
    }

    /// <summary>Periods and states on a day, "Q1 Late" and so on.</summary>
    public string States(string what, DateOnly today) => string.Join(", ", Control(what).Occurrences.OrderBy(occurrence => occurrence.Period.Last).Select(occurrence => $"{occurrence.PeriodName.Replace("2026-", "", StringComparison.Ordinal)} {occurrence.StateOn(today)}"));

    public FollowedControl Control(string what) => Controls.Single(control => control.Says.What == what);

    public PlanVersion Adopt(DateOnly decided, ControlPlan? of = null)
    {
        var plan = of ?? _plan;
        plan.SaveDraft(new PlanChoice([SelectionRule.Parse($"top:{plan.Versions.Count + 1}")]), null, "bo", Now);
        plan.Propose(Encoding.UTF8.GetBytes("content"), "ab12", "Kommunstyrelsen", "bo", Now);
        return plan.Adopt(new PlanDecision(new BoardDecision(decided, "§ 1", "KS 1"), "Kommunstyrelsen"), "bo", Now);
    }

    /// <summary>SN-07 carries a secrecy mark in what is decided from now on.</summary>
    public bool IsMarked { get; set; }

    private PlanRisk Risk => new() { Secrecy = IsMarked ? "18:8" : null, Department = "SN", DepartmentName = "Socialnämnden", Reference = "SN-07", Slug = "sn-07", Title = "Nattpass utan sjuksköterska" };

    /// <summary>Somebody with an account; capitals or not.</summary>
    public static Actor By(string name)
    {
        var known = name.ToLowerInvariant();
        if (!Names.Contains(known)) Names.Add(known);
        return new Actor(name, Names.IndexOf(known));
    }
}
