using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Reads a control that somebody wants to do something with, and who may do it.</summary>
internal static class FindControl
{
    /// <summary>The control alone, with the names in addresses of the risks that carry a secrecy mark now.</summary>
    /// <exception cref="NotFoundException">There is none, or the person may not know of it.</exception>
    /// <exception cref="ForbiddenException">The person may not do this to it.</exception>
    public static async Task<(FollowedControl Control, IReadOnlySet<string> Marked)> ControlAndMarksAsync(this AppDbContext db, ICurrentUser user, Operation operation, int year, string name, CancellationToken cancellationToken)
    {
        var slug = name.ToLowerInvariant();
        var control = await db.FollowedControls.Include(control => control.Department).Include(control => control.Plan)
            .SingleOrDefaultAsync(control => control.Plan.PlanningYear.Year == year && control.Plan.BoardKey == 0 && control.Slug == slug, cancellationToken) ?? throw new NotFoundException();
        var marked = await db.MarkedRisksAsync(control.Plan.PlanningYearId, cancellationToken);
        if (!user.Rights.MayKnowOf(control, marked)) throw new NotFoundException();

        return user.Rights.May(operation, control.DepartmentId) ? (control, marked) : throw new ForbiddenException();
    }

    /// <summary>Whether somebody may report it.</summary>
    public static bool MayReport(ReminderPerson person, FollowedControl control, IReadOnlySet<string> marked) =>
        person.Rights.May(Operation.ReportControls, control.DepartmentId) && person.Rights.MayKnowOf(control, marked);
}
