using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>The site mails a link to whoever asked for a new password, if there is an open account with one.</summary>
public static class MailPasswordLink
{
    public sealed record Command(string Email) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, UserManager<AppUser> users, LinkMail possible, QueueMail mail, HandOverLink link) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await users.FindByEmailAsync(command.Email) is not { IsActive: true } user) return Unit.Value;
            if (!possible.IsPossible) return Unit.Value;

            // Who signs in at the provider only has no password here, and is not to get one by this way.
            if (user.PasswordHash is null && await db.UserLogins.AnyAsync(login => login.UserId == user.Id, cancellationToken)) return Unit.Value;

            mail.Prepare();
            await link.MakeAsync(user);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
