using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person signs in with a local account; with a second factor this is the first of two steps.</summary>
public static class SignInWithPassword
{
    /// <summary>The longest name there can be; what is longer is no name.</summary>
    private const int NameLimit = 256;

    public sealed record Command(string UserName, string Password) : IRequest<SignInOutcome>;

    /// <summary>
    /// A wrong name, a wrong password, a closed account and one without a password all answer alike, after the same statements and as
    /// much work, so that nobody learns which accounts exist.
    /// </summary>
    internal sealed class Handler(
        AppDbContext db, UserManager<AppUser> users, SignInGate gate, AccountPasswords passwords, PendingSignIn pending, Sessions sessions, KnownDevices devices, AccountTrail trail, SignInSettings settings)
        : IRequestHandler<Command, SignInOutcome>
    {
        public async Task<SignInOutcome> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!settings.LocalAccounts) throw new NotFoundException();

            var name = command.UserName.Trim();
            if (name.Length > NameLimit) name = name[..NameLimit];
            var account = users.NormalizeName(name)!;
            var user = await users.FindByNameAsync(name);

            var attempt = await gate.EnterAsync(account, SignInGate.Step.Password, cancellationToken);
            if (!attempt.IsOpen)
            {
                if (attempt.IsFirstRefusal) await RefuseAsync(account, user, SignInRefusal.Waiting, cancellationToken);
                return SignInOutcome.Waiting;
            }

            if (!await passwords.IsRightAsync(user, command.Password) || user?.IsActive != true)
            {
                await RefuseAsync(account, user, user?.IsActive == false ? SignInRefusal.Closed : SignInRefusal.Wrong, cancellationToken);
                return SignInOutcome.Wrong;
            }

            await gate.LeaveAsync(attempt, cancellationToken);
            if (user.TwoFactorEnabled)
            {
                await pending.BeginAsync(user);
                return SignInOutcome.CodeNeeded;
            }

            await sessions.StartAsync(user, SignInMethod.Password, cancellationToken);
            devices.Remember(account);
            return SignInOutcome.In;
        }

        private Task<int> RefuseAsync(string account, AppUser? user, SignInRefusal why, CancellationToken cancellationToken)
        {
            db.AuditRows.Add(trail.Refused(account, user, why));
            return db.SaveChangesAsync(cancellationToken);
        }
    }
}
