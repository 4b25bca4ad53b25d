using System.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Finance begins a new version of a scoring model, or a model of another title, with the content of one that there is.</summary>
public static class CopyScoringModel
{
    /// <param name="Id">The model to begin with.</param>
    /// <param name="Title">Empty: a new version under the same title.</param>
    public sealed record Command(int Id, string? Title) : IRequest<Result>;

    public sealed record Result(int Id, string Title, int Number);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">The title is too long.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditScoringModels);
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var source = await db.ScoringModels.AsNoTracking().SingleOrDefaultAsync(model => model.Id == command.Id, cancellationToken) ?? throw new NotFoundException();
            var title = string.IsNullOrWhiteSpace(command.Title) ? source.Title : command.Title;

            var copy = ScoringModel.BasedOn(source, title, await db.NextModelNumberAsync(title, cancellationToken), user.Name, clock.GetUtcNow().UtcDateTime);
            db.ScoringModels.Add(copy);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new Result(copy.Id, copy.Title, copy.Number);
        }
    }
}
