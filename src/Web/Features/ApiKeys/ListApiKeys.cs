using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ApiKeys;

/// <summary>The administrator sees which programs may read, what, since when and until when. Never the secrets, which nobody has.</summary>
public static class ListApiKeys
{
    public sealed record Query : IRequest<Result>;

    /// <param name="Keys">Those that work first, then the others; newest first.</param>
    /// <param name="Departments">What a new key can be limited to.</param>
    public sealed record Result(IReadOnlyList<Row> Keys, IReadOnlyList<DepartmentChoice> Departments);

    public sealed record DepartmentChoice(string Code, string Name);

    /// <param name="Department">Its code; null for the whole municipality.</param>
    public sealed record Row(
        string PublicId,
        string Name,
        ApiScopes Scopes,
        string? Department,
        string CreatedBy,
        DateTime CreatedAt,
        DateTime ExpiresAt,
        DateTime? RevokedAt,
        string? RevokedBy,
        DateTime? LastUsedAt,
        ApiKeyState State);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!user.Rights.May(Operation.AdministerApiKeys)) throw new ForbiddenException();

            var now = clock.GetUtcNow().UtcDateTime;
            var keys = await db.ApiKeys.AsNoTracking()
                .OrderByDescending(key => key.CreatedAt).ThenByDescending(key => key.Id)
                .Select(key => new Row(
                    key.PublicId,
                    key.Name,
                    key.Scopes,
                    key.Department == null ? null : key.Department.Code,
                    key.CreatedBy,
                    key.CreatedAt,
                    key.ExpiresAt,
                    key.RevokedAt,
                    key.RevokedBy,
                    key.LastUsedAt,
                    key.RevokedAt != null ? ApiKeyState.Revoked : key.ExpiresAt <= now ? ApiKeyState.Expired : ApiKeyState.Open))
                .ToListAsync(cancellationToken);
            var departments = await db.Departments.AsNoTracking()
                .OrderBy(department => department.Name)
                .Select(department => new DepartmentChoice(department.Code, department.Name))
                .ToListAsync(cancellationToken);
            return new Result([.. keys.OrderBy(key => key.State)], departments);
        }
    }
}

/// <summary>Whether a key works; the order is that of the list.</summary>
public enum ApiKeyState
{
    Open,
    Expired,
    Revoked,
}
