using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>Who can stand in for whom: whoever may report and approve wherever the other may.</summary>
internal static class StandInRights
{
    private static readonly Operation[] Asked = [Operation.ReportControls, Operation.ApproveControls];

    public static bool Cover(AccessRights standIn, AccessRights away) => Array.TrueForAll(Asked, operation => Covers(standIn.ReachOf(operation), away.ReachOf(operation)));

    public static bool HasControls(AccessRights rights) => Array.Exists(Asked, operation => rights.ReachOf(operation) is { Everywhere: true } or { Departments.Count: > 0 });

    private static bool Covers(Reach standIn, Reach away) => standIn.Everywhere || (!away.Everywhere && away.Departments.IsSubsetOf(standIn.Departments));
}
