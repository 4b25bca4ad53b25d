using System.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Finance begins a scoring model with the content of a file, such as one that another installation wrote.</summary>
public static class ImportScoringModel
{
    /// <param name="File">As <see cref="WriteScoringModel"/> writes json.</param>
    /// <param name="Name">What messages call the file.</param>
    /// <param name="Title">The model's title; one that is taken gets a new version.</param>
    public sealed record Command(Stream File, string Name, string Title) : IRequest<Result>;

    public sealed record Result(int Id, string Title, int Number);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="BadInputException">Not JSON, not a model, or not a complete one; each problem with its place.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditScoringModels);
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var number = await db.NextModelNumberAsync(command.Title, cancellationToken);
            var definition = await ReadAsync(command, cancellationToken);

            var model = ScoringModel.Made(definition, command.Title, number, user.Name, clock.GetUtcNow().UtcDateTime);
            db.ScoringModels.Add(model);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new Result(model.Id, model.Title, model.Number);
        }

        private static async Task<ScoringModelDefinition> ReadAsync(Command command, CancellationToken cancellationToken)
        {
            var definition = await ReadModelFile.FromAsync(command.File, command.Name, cancellationToken);
            var form = FillModelForm.From(command.Title, 0, definition, []);
            var faults = definition.Faults();
            return faults.Count == 0 ? definition : throw new BadInputException([.. faults.Select(fault => new InputProblem($"{command.Name}, $.{fault.Place}", ModelProblem.Of(fault, form).What))]);
        }
    }
}
