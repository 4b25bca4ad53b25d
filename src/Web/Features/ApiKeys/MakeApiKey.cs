using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ApiKeys;

/// <summary>The administrator makes a key for a program and is shown it once.</summary>
public static class MakeApiKey
{
    /// <param name="Name">What it is for.</param>
    /// <param name="Scopes">What it opens.</param>
    /// <param name="Department">Code of the department that it sees, with those below; null for the whole municipality.</param>
    /// <param name="Days">How long it works, 1 to 731.</param>
    public sealed record Command(string Name, ApiScopes Scopes, string? Department, int Days) : IRequest<Result>;

    /// <param name="PublicId">The part that may be seen.</param>
    /// <param name="Key">All of it, kept nowhere: whoever loses it makes another.</param>
    public sealed record Result(string PublicId, string Key);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">See <see cref="ApiKey"/>.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!user.Rights.May(Operation.AdministerApiKeys)) throw new ForbiddenException();

            var department = await DepartmentAsync(command.Department, cancellationToken);
            var at = clock.GetUtcNow().UtcDateTime;
            var drawn = ApiKeyText.Draw();
            db.ApiKeys.Add(new ApiKey(command.Name, drawn.PublicId, drawn.Hash(), command.Scopes, department, user.Name, at, at.AddDays(Math.Clamp(command.Days, 0, ApiKey.LongestLife + 1))));
            await db.SaveChangesAsync(cancellationToken);
            return new Result(drawn.PublicId, drawn.Whole());
        }

        private async Task<Department?> DepartmentAsync(string? code, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(code)) return null;

            var wanted = code.Trim().ToUpperInvariant();
            return await db.Departments.SingleOrDefaultAsync(d => d.Code == wanted, cancellationToken)
                ?? throw new BadInputException("", T.Of("ApiKey.UnknownDepartment", code));
        }
    }
}
