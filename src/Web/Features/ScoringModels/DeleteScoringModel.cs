using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Finance throws a draft away: a model that no planning year has been scored with and no other model is based on.</summary>
public static class DeleteScoringModel
{
    public sealed record Command(int Id) : IRequest<Result>;

    public sealed record Result(string Title, int Number);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">The model is used, came with the product, or has others based on it.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditScoringModels);
            var model = await db.ScoringModels.SingleOrDefaultAsync(m => m.Id == command.Id, cancellationToken) ?? throw new NotFoundException();
            var next = await db.ScoringModels.AsNoTracking()
                .Where(m => m.BasedOnId == command.Id)
                .OrderBy(m => m.Id)
                .Select(m => new { m.Title, m.Number })
                .FirstOrDefaultAsync(cancellationToken);
            model.RequireDraft();
            Require(next is null, Rule.ModelMustNotBeBuiltOn, $"{next?.Title} {next?.Number}");

            db.ScoringModels.Remove(model);
            await db.SaveChangesAsync(cancellationToken);
            return new Result(model.Title, model.Number);
        }
    }
}
