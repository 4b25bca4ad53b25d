using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>The operator gives an account a new password; it opens a locked account and ends its other sessions.</summary>
public static class SetPassword
{
    public sealed record Command(string UserName, string Password) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, UserManager<AppUser> users, QueueMail mail) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await users.FindByNameAsync(command.UserName) ?? throw new NotFoundException(T.Of("User.Unknown", command.UserName));

            mail.Prepare();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await users.RemovePasswordAsync(user);
            IdentityProblems.Throw(await users.AddPasswordAsync(user, command.Password), command.UserName);
            mail.Notice(user, SecurityNotice.PasswordChanged);
            await users.SetLockoutEndDateAsync(user, null);
            await transaction.CommitAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
