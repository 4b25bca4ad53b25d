using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Reminders;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Who can do a control: those that it can be given to, and those whose it stays.</summary>
internal static class ControlPerformers
{
    /// <param name="person">Somebody with an open account.</param>
    /// <param name="control">The control.</param>
    /// <param name="isSecret">It is about a marked risk.</param>
    public static bool MayReport(this ReminderPerson person, FollowedControl control, bool isSecret) =>
        person.Rights.May(Operation.ReportControls, control.DepartmentId) && person.Rights.MayKnowOf(control, isSecret);
}
