using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>
/// Somebody has forgotten a password. Whether there is such an account is looked up after the answer, so that neither the answer
/// nor its time tells. Counted per account, whether or not it exists, and per network.
/// </summary>
public static class AskForPassword
{
    /// <summary>Links per hour to one account.</summary>
    public const int MostPerAccount = 3;

    /// <summary>Requests per hour from one network, behind which a whole town hall may sit.</summary>
    public const int MostPerNetwork = 20;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public sealed record Command(string Email) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, LinkMail mail, AfterRequest after, SignInSettings settings, TimeProvider clock, IHttpContextAccessor? http = null)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!settings.LocalAccounts) throw new NotFoundException();

            var email = Text.Shorten(command.Email, AppUser.EmailLimit);
            var account = await CountAsync($"account|{email.ToUpperInvariant()}", MostPerAccount, cancellationToken);
            var network = await CountAsync($"network|{Network.Of(http?.HttpContext)}", MostPerNetwork, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure) when (failure.IsDuplicate())
            {
                // The first two for an account at the very same time: one of them is enough.
                return Unit.Value;
            }

            if (account && network && mail.IsPossible) after.Add(new MailPasswordLink.Command(email));
            return Unit.Value;
        }

        /// <summary>False when it has been too many.</summary>
        private async Task<bool> CountAsync(string place, int most, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var key = Text.Fingerprint($"password|{place}");
            var throttle = await db.SignInThrottles.SingleOrDefaultAsync(t => t.Key == key, cancellationToken);
            if (throttle is null) db.SignInThrottles.Add(throttle = new SignInThrottle(key, now));
            if (throttle.IsWaiting(now)) return false;

            throttle.Count(now, new ThrottleLimit(most, Window, Window));
            return true;
        }
    }
}
