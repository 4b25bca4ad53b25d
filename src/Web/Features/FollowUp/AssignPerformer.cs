using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>The department's head, or finance, says who does a control and is reminded of it.</summary>
public static class AssignPerformer
{
    /// <param name="UserName">Who; null or empty for whoever does the department's controls.</param>
    public sealed record Command(int Year, string Control, string? UserName) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="BadInputException">The person may not report it, or there is no such account.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it at the same time.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var control = await db.ControlAsync(user, Operation.ApproveControls, command.Year, command.Control, cancellationToken);
            var marked = await db.MarkedRisksAsync(control.Plan.PlanningYearId, cancellationToken);
            int? performer = null;
            if (command.UserName is { Length: > 0 } name)
            {
                var open = await db.OpenAccountsAsync(cancellationToken);
                performer = open.People.FirstOrDefault(person => person.UserName.Equals(name, StringComparison.OrdinalIgnoreCase) && person.MayReport(control, control.IsMarked(marked)))?.Id
                    ?? throw new BadInputException("vem", T.Of("Performer.NotAllowed", name));
            }

            control.AssignTo(performer);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return Unit.Value;
            }
            catch (DbUpdateConcurrencyException)
            {
                throw new ConflictException([new(control.Reference, T.Of("FollowUp.ChangedByOther", "–"))]);
            }
        }
    }
}
