using System.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Finance changes a scoring model that no planning year is scored with yet.</summary>
public static class ReviseScoringModel
{
    /// <param name="Version">The version that the person has read.</param>
    public sealed record Command(int Id, int Version, string Title, ScoringModelDefinition Definition) : IRequest<Result>;

    public sealed record Result(string Title, int Number, int Version);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">The model is used, or its new content is not complete.</exception>
        /// <exception cref="ConflictException">Somebody else has saved it since.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditScoringModels);
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var model = await db.ScoringModels.SingleOrDefaultAsync(m => m.Id == command.Id, cancellationToken) ?? throw new NotFoundException();
            model.RequireDraft();
            if (model.Version != command.Version) throw Lost(model, command);

            var number = Text.OneLine(command.Title) == model.Title ? model.Number : await db.NextModelNumberAsync(command.Title, cancellationToken);
            model.Revise(command.Title, number, command.Definition, user.Name, clock.GetUtcNow().UtcDateTime);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                throw Lost(await db.ScoringModels.AsNoTracking().SingleAsync(m => m.Id == command.Id, cancellationToken), command);
            }

            return new Result(model.Title, model.Number, model.Version);
        }

        private static ConflictException Lost(ScoringModel now, Command wanted) =>
            new([.. DescribeModelChanges.Between((wanted.Title, wanted.Definition), (now.Title, now.Definition)).Select(change => new InputProblem(change.What, $"{change.Before} / {change.After}"))]);
    }
}
