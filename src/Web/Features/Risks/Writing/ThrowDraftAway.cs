using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>Somebody begins anew from what the risk says, without what they had typed.</summary>
public static class ThrowDraftAway
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year; null for a new one.</param>
    /// <param name="Department">The code of a new risk's department.</param>
    /// <param name="Entry">Key of the common risk that a new one was begun from; null for none.</param>
    public sealed record Command(int Year, string? Slug, string Department, string? Entry) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var key = command.Slug is { } slug
                ? (await db.RiskToChangeAsync(user.Rights, Operation.EditRisks, command.Year, slug, cancellationToken)).Slug
                : FindDraft.KeyOfNew((await db.DepartmentForAsync(user.Rights, Operation.EditRisks, command.Department, cancellationToken)).Code, command.Entry);
            await db.ForgetDraftAsync(user, command.Year, key, cancellationToken);
            return Unit.Value;
        }
    }
}
