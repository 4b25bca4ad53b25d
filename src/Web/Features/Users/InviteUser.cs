using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator gives a person an account with a first role; the person chooses the password.</summary>
public static class InviteUser
{
    public sealed record Command(string Email, string DisplayName, string Title, Language Language, Role Role, string? Department) : IRequest<Result>;

    public sealed record Result(int UserId, LinkHandover Handover);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, UserManager<AppUser> users, QueueMail mail, HandOverLink link, TimeProvider clock)
        : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            var email = Rules.RequiredText(command.Email, AppUser.EmailLimit, T.Of("SignIn.UserName"));
            var account = new AppUser
            {
                UserName = email,
                Email = email,
                DisplayName = Rules.RequiredText(command.DisplayName, AppUser.DisplayNameLimit, T.Of("Users.Name")),
                Title = Rules.OptionalText(Text.OneLine(command.Title), AppUser.TitleLimit, T.Of("Users.JobTitle")) ?? "",
                Language = command.Language,
                InvitedAt = clock.GetUtcNow().UtcDateTime,
            };

            mail.Prepare();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var department = await db.ChosenDepartmentAsync(command.Department, cancellationToken);
            IdentityProblems.Throw(await users.CreateAsync(account), email);
            db.RoleAssignments.Add(new RoleAssignment(account.Id, command.Role, department));
            var handover = await link.MakeAsync(account);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new Result(account.Id, handover);
        }
    }
}
