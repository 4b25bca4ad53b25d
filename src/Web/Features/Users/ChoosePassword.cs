using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>
/// A person with a link chooses a password. It ends every session, every other link and the calendar's secret address, and signs nobody in: the next step is the
/// sign-in page, with the second factor where there is one.
/// </summary>
public static class ChoosePassword
{
    /// <param name="Code">What the link carried.</param>
    public sealed record Command(string Code, string Password) : IRequest<Unit>;

    internal sealed class Handler(
            AppDbContext db, UserManager<AppUser> users, AccountLinks links, QueueMail mail, OpenSessions open, SignInThrottles throttles, AccountTrail trail)
            : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            mail.Prepare();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var user = await links.OpenAsync(command.Code) ?? throw new RuleBrokenException(Rule.LinkMustStillHold);
            var isNew = user.PasswordHash is null;

            var result = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), command.Password);
            Rules.Require(!result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)), Rule.LinkMustStillHold);
            IdentityProblems.Throw(result, user.UserName!);
            await open.EndAsync(user.Id, except: null, cancellationToken);
            await db.EndFeedAsync(user.Id, cancellationToken);
            db.AuditRows.Add(trail.Security(user, SecurityEvent.PasswordChanged, actor: user.UserName));
            if (!isNew) mail.Notice(user, SecurityNotice.PasswordChanged);
            await db.SaveChangesAsync(cancellationToken);
            await throttles.ClearAsync(user.NormalizedUserName!, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
