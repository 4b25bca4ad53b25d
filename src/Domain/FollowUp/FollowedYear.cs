using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Plans.Versions;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>All that is followed up in a year, whichever plan it is of: a control stands there once in a department, however many plans have it.</summary>
public sealed class FollowedYear
{
    private readonly List<PlanInForce> _plans;
    private readonly Dictionary<(string Department, string Key), FollowedControl> _controls;
    private readonly Dictionary<string, Department> _departments;
    private readonly Dictionary<(string Department, char Letter), int> _numbers;

    /// <param name="plans">The year's plans, the one that decides before others first: the municipality's, then the boards' from the top of the tree.</param>
    /// <param name="controls">All that are followed, ended ones too.</param>
    /// <param name="departments">By code; a control of one that is gone is not followed.</param>
    public FollowedYear(IEnumerable<PlanInForce> plans, IEnumerable<FollowedControl> controls, IEnumerable<Department> departments)
    {
        _plans = [.. plans];
        _controls = controls.ToDictionary(control => control.Place);
        _departments = departments.ToDictionary(department => department.Code);
        _numbers = _controls.Values.GroupBy(control => (control.Department.Code, control.Letter)).ToDictionary(group => group.Key, group => group.Max(control => control.Number));
    }

    internal IEnumerable<FollowedControl> Controls => _controls.Values;

    /// <summary>Puts in what a plan has from now on. Returns what it had.</summary>
    internal PlanInForce Replace(ControlPlan plan, IReadOnlyList<PlannedControl> controls)
    {
        var at = _plans.FindIndex(known => known.Plan == plan);
        var before = _plans[at];
        _plans[at] = new PlanInForce(plan, controls);
        return before;
    }

    /// <summary>What the plans that have a control say of it, the deciding one first.</summary>
    internal IReadOnlyList<(ControlPlan Plan, PlannedControl Says)> Saying((string Department, string Key) place) =>
        [.. _plans.Select(plan => (plan.Plan, Says: plan.Of(place))).Where(said => said.Says is not null).Select(said => (said.Plan, said.Says!))];

    internal FollowedControl? Find((string Department, string Key) place) => _controls.GetValueOrDefault(place);

    internal Department? DepartmentOf(string code) => _departments.GetValueOrDefault(code);

    internal void Add(FollowedControl control) => _controls.Add(control.Place, control);

    /// <summary>A number that no control of a department has had, of those that such plans began.</summary>
    internal int NextNumber(Department department, char letter) =>
        _numbers[(department.Code, letter)] = _numbers.GetValueOrDefault((department.Code, letter)) + 1;
}
