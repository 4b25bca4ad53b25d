using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Whoever does the controls of a department says that something has happened, after which one of them is to be done.</summary>
public static class OpenOccurrence
{
    /// <param name="Year">The planning year.</param>
    /// <param name="Control">The control's name in an address, such as "sn-k04".</param>
    /// <param name="Day">When it happens or happened.</param>
    /// <param name="What">What it is.</param>
    public sealed record Command(int Year, string Control, DateOnly Day, string? What) : IRequest<Result>;

    /// <param name="Period">The name of the occurrence, such as "2026-E01".</param>
    public sealed record Result(string Period);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">The control is not done on events, the day does not fit it or stands in a signed report, or nothing is said of what happened.</exception>
        /// <exception cref="ConflictException">Somebody else has opened one at the same time.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var control = await db.ControlAsync(user, Operation.ReportControls, command.Year, command.Control, cancellationToken);
            var opened = control.Open(command.Day, command.What, control.Plan.PlanningYear.FollowUp, LocalTime.Today(clock));
            await db.RequireNotSignedOffAsync(opened, cancellationToken);
            db.ReliesOnFollowUp(control.Plan.PlanningYearId, stop => db.RequireNotSignedOffAsync(opened, stop));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
            {
                throw new ConflictException([new($"{control.Reference} {opened.PeriodName}", T.Of("Event.OpenedByOther"))]);
            }

            return new Result(opened.PeriodName);
        }
    }
}
