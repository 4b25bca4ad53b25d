using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Who a control can be given to.</summary>
internal static class PerformerCandidates
{
    /// <param name="person">Somebody with an open account.</param>
    /// <param name="control">The control.</param>
    /// <param name="marked">Names in addresses of the year's risks that carry a secrecy mark now.</param>
    public static bool MayReport(this ReminderPerson person, FollowedControl control, IReadOnlySet<string> marked) =>
        person.Rights.May(Operation.ReportControls, control.DepartmentId) && person.Rights.MayKnowOf(control, marked);
}
