using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>A person says when they are away and who is reminded meanwhile.</summary>
public static class SayAbsence
{
    public sealed record Command(DateOnly First, DateOnly Last, int StandInId) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The days do not fit, or the stand-in may not do the same.</exception>
        /// <exception cref="NotFoundException">There is no such account, or the person has none.</exception>
        /// <exception cref="ConflictException">The person has said something else at the same moment.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = LocalTime.Today(clock);
            var open = await db.OpenAccountsAsync(cancellationToken);
            var me = open.Accounts.Values.FirstOrDefault(account => account.UserName == user.Name) ?? throw new NotFoundException();
            if (!open.Accounts.TryGetValue(command.StandInId, out var standIn)) throw new NotFoundException(T.Of("Absence.NoSuchPerson"));

            var absence = await db.Absences.SingleOrDefaultAsync(said => said.UserId == me.Id, cancellationToken);
            if (absence is null) db.Absences.Add(absence = new Absence(me.Id));
            absence.Say(command.First, command.Last, command.StandInId, today);
            Require(open.People.Any(person => person.Id == standIn.Id && StandInRights.Cover(person.Rights, user.Rights)), Rule.StandInMustBeAllowed, standIn.DisplayName);
            await SaveAsync(command, me.Id, cancellationToken);
            return Unit.Value;
        }

        /// <summary>Sent twice, it is said once.</summary>
        private async Task SaveAsync(Command command, int userId, CancellationToken cancellationToken)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
            {
                db.ChangeTracker.Clear();
                if (!await db.Absences.AnyAsync(said => said.UserId == userId && said.FirstDay == command.First && said.LastDay == command.Last && said.StandInId == command.StandInId, cancellationToken))
                    throw new ConflictException([new("", T.Of("Absence.ChangedMeanwhile"))]);
            }
        }
    }
}
