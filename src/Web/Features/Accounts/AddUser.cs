using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>The operator gives a person an account with one role, for one department or for the whole municipality.</summary>
public static class AddUser
{
    public sealed record Command(string UserName, string DisplayName, string Title, Role Role, string? Department, string Password) : IRequest<int>;

    internal sealed class Handler(AppDbContext db, UserManager<AppUser> users) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            CheckTexts(command);
            var department = await DepartmentAsync(command.Department, cancellationToken);
            var user = new AppUser
            {
                UserName = command.UserName.Trim(),
                Email = command.UserName.Trim(),
                DisplayName = command.DisplayName.Trim(),
                Title = command.Title.Trim(),
            };

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            IdentityProblems.Throw(await users.CreateAsync(user, command.Password), command.UserName);
            db.RoleAssignments.Add(new RoleAssignment(user.Id, command.Role, department));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return user.Id;
        }

        private static void CheckTexts(Command command)
        {
            var problems = new List<InputProblem>();
            if (command.DisplayName.Trim().Length == 0) problems.Add(new("--name", T.Of("User.NameMissing")));
            Fit("--name", command.DisplayName, AppUser.DisplayNameLimit);
            Fit("--title", command.Title, AppUser.TitleLimit);
            if (problems.Count > 0) throw new BadInputException(problems);

            void Fit(string place, string text, int limit)
            {
                if (text.Trim().Length > limit) problems.Add(new(place, T.Of("User.TextTooLong", text.Trim().Length, limit)));
            }
        }

        private async Task<Department?> DepartmentAsync(string? code, CancellationToken cancellationToken)
        {
            if (code is null) return null;

            var wanted = code.Trim().ToUpperInvariant();
            return await db.Departments.SingleOrDefaultAsync(d => d.Code == wanted, cancellationToken)
                ?? throw new BadInputException("--department", T.Of("User.UnknownDepartment", code));
        }
    }
}
