using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Finance begins an own text, from nothing or from a risk that is well written and carries no secrecy mark.</summary>
public static class ShowNewOwnText
{
    /// <param name="Year">Planning year of the risk to begin from; null for none.</param>
    /// <param name="Risk">Its address within the year; null for none.</param>
    public sealed record Query(int? Year, string? Risk) : IRequest<Result>;

    /// <param name="From">The risk's reference; null when it begins from nothing.</param>
    /// <param name="Words">What the form begins with.</param>
    /// <param name="Categories">Those that the catalogue has.</param>
    public sealed record Result(string? From, CatalogueWords Words, IReadOnlyList<string> Categories);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such risk, it is not the person's to read, or it carries a secrecy mark.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditCatalogue);

            var categories = await db.CatalogueCategoriesAsync(cancellationToken);
            if (query.Risk is null) return new Result(null, new CatalogueWords("", "", ""), categories);

            var risk = await db.Risks.AsNoTracking()
                .Where(risk => risk.PlanningYear.Year == query.Year && risk.Slug == query.Risk && !risk.IsSecret)
                .VisibleTo(user.Rights)
                .Select(risk => new { risk.Reference, risk.Title, risk.Category, risk.Event, risk.Cause, risk.Effect, risk.ExistingControls })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            return new Result(risk.Reference, new CatalogueWords(risk.Title, risk.Category ?? "", risk.Event ?? "", risk.Cause, risk.Effect, risk.ExistingControls), categories);
        }
    }
}
