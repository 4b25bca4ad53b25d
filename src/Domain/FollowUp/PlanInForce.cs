using Vaggeryd.InternalControl.Domain.Plans.Versions;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>A plan of the year, the municipality's or a board's, with the controls of its version that is followed up.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Controls">Its controls; none before its first decision is followed.</param>
public sealed record PlanInForce(ControlPlan Plan, IReadOnlyList<PlannedControl> Controls)
{
    private readonly Dictionary<(string Department, string Key), PlannedControl> _byPlace = Controls.DistinctBy(control => control.Place).ToDictionary(control => control.Place);

    /// <summary>What it says of a control in a department; null where it does not have it.</summary>
    public PlannedControl? Of((string Department, string Key) place) => _byPlace.GetValueOrDefault(place);
}
