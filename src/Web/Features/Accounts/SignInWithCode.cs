using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>The second step of a sign-in: a code from the authenticator, or a recovery code. Only now does a session begin.</summary>
public static class SignInWithCode
{
    public sealed record Command(string Code) : IRequest<SignInOutcome>;

    internal sealed class Handler(AppDbContext db, PendingSignIn pending, SignInGate gate, SecondFactor factor, Sessions sessions, KnownDevices devices, AccountTrail trail)
        : IRequestHandler<Command, SignInOutcome>
    {
        public async Task<SignInOutcome> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await pending.FindAsync(cancellationToken) is not { } user) return SignInOutcome.TooLate;

            var attempt = await gate.EnterAsync(user.NormalizedUserName!, SignInGate.Step.Code, cancellationToken);
            if (!attempt.IsOpen)
            {
                if (attempt.IsFirstRefusal) await RefuseAsync(user, SignInRefusal.Waiting, cancellationToken);
                return SignInOutcome.Waiting;
            }

            if (!await IsRightAsync(user, command.Code, cancellationToken))
            {
                await RefuseAsync(user, SignInRefusal.Code, cancellationToken);
                return SignInOutcome.Wrong;
            }

            await gate.LeaveAsync(attempt, cancellationToken);
            await pending.ForgetAsync();
            await sessions.StartAsync(user, SignInMethod.PasswordAndCode, cancellationToken);
            devices.Remember(user.NormalizedUserName!);
            return SignInOutcome.In;
        }

        /// <summary>Saves that the code is used up; of two who come with the same one at once, the account's stamp lets the first in.</summary>
        private async Task<bool> IsRightAsync(AppUser user, string code, CancellationToken cancellationToken)
        {
            var proof = await factor.UseAsync(user, code, cancellationToken);
            if (proof == SecondFactor.Proof.Wrong) return false;

            user.ConcurrencyStamp = Guid.NewGuid().ToString();
            if (proof == SecondFactor.Proof.RecoveryCode) db.AuditRows.Add(trail.Security(user, SecurityEvent.RecoveryCodeUsed, user.UserName));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
                return false;
            }
        }

        private Task<int> RefuseAsync(AppUser user, SignInRefusal why, CancellationToken cancellationToken)
        {
            db.AuditRows.Add(trail.Refused(user.UserName!, user, why));
            return db.SaveChangesAsync(cancellationToken);
        }
    }
}
