using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>A person is not away after all, or is back: reminders come to them again.</summary>
public static class EndAbsence
{
    public sealed record Command : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var said = await db.Absences.Where(absence => db.Users.Any(account => account.Id == absence.UserId && account.UserName == user.Name)).ToListAsync(cancellationToken);
            db.Absences.RemoveRange(said);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
