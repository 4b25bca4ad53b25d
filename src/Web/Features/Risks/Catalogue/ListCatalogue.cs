using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks.Similarity;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Whoever records risks for a department looks through those that most municipalities have and those that the own one has written, and sees which the department has already.</summary>
public static class ListCatalogue
{
    /// <summary>Risks of the department that the catalogue is compared with; more than any department has.</summary>
    private const int MostCompared = 500;

    /// <param name="Year">Planning year.</param>
    /// <param name="Department">Code; null to choose one.</param>
    /// <param name="Search">What a text should have; null for everything.</param>
    /// <param name="Own">True: only the municipality's own texts; false: only those that come with the product; null: both.</param>
    public sealed record Query(int Year, string? Department, string? Search, bool? Own = null) : IRequest<Result>;

    /// <param name="Department">The one that risks are recorded for; null while it is to be chosen.</param>
    /// <param name="Departments">Those that the person records risks for.</param>
    /// <param name="Groups">By category, in the order of the catalogue; own texts first in theirs, own categories last.</param>
    /// <param name="Delivered">How many come with the product, without those that are hidden.</param>
    /// <param name="Own">How many the municipality has written.</param>
    /// <param name="MayEdit">The person may write own texts.</param>
    public sealed record Result(Choice? Department, IReadOnlyList<Choice> Departments, IReadOnlyList<Group> Groups, int Delivered, int Own, bool MayEdit);

    public sealed record Choice(int Id, string Code, string Name);

    public sealed record Group(string Category, IReadOnlyList<Row> Rows);

    /// <param name="Has">The department's own risk that is most like it; null when none is.</param>
    public sealed record Row(CatalogueRisk Risk, Own? Has);

    public sealed record Own(string Slug, string Reference);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such year, or the department is not the person's.</exception>
        /// <exception cref="ForbiddenException">The person records risks nowhere.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var reach = user.Rights.ReachOf(Operation.EditRisks);
            if (reach is { Everywhere: false, Departments.Count: 0 }) throw new ForbiddenException();

            var departments = await db.Departments.AsNoTracking().Where(d => reach.Everywhere || reach.Departments.Contains(d.Id))
                .OrderBy(d => d.Code).Select(d => new Choice(d.Id, d.Code, d.Name)).ToListAsync(cancellationToken);
            var chosen = string.IsNullOrEmpty(query.Department)
                ? departments is [var only] ? only : null
                : departments.Find(d => d.Code.Equals(query.Department, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();

            var all = await db.CatalogueAsync(T.Language, cancellationToken);
            var has = chosen is null ? [] : await HasAsync(year.Id, chosen.Id, all, cancellationToken);
            var search = Text.OneLine(query.Search);
            var groups = all.Select(risk => new Row(risk, has.GetValueOrDefault(risk.Key)))
                .GroupBy(row => row.Risk.Category, StringComparer.OrdinalIgnoreCase)
                .Select(group => new Group(group.Key, [.. group.Where(row => (query.Own ?? row.Risk.IsOwn) == row.Risk.IsOwn && Matches(row.Risk, search)).OrderByDescending(row => row.Risk.IsOwn)]))
                .Where(group => group.Rows.Count > 0);
            var own = all.Count(risk => risk.IsOwn);
            return new Result(chosen, departments, [.. groups], all.Count - own, own, user.Rights.May(Operation.EditCatalogue));
        }

        private static bool Matches(CatalogueRisk risk, string search) => search.Length == 0
            || ((string[])[risk.Category, risk.Title, risk.Cause, risk.Event, risk.Effect, risk.ExistingControls]).Any(text => text.Contains(search, StringComparison.CurrentCultureIgnoreCase));

        /// <summary>By key. Departments write in Swedish, so the Swedish texts are compared; an own text as it is written.</summary>
        private async Task<Dictionary<string, Own>> HasAsync(int yearId, int departmentId, IReadOnlyList<CatalogueRisk> all, CancellationToken cancellationToken)
        {
            var own = await db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == yearId && risk.DepartmentId == departmentId).VisibleTo(user.Rights)
                .OrderBy(risk => risk.Id).Take(MostCompared)
                .Select(risk => new { risk.Slug, risk.Reference, risk.Title, risk.Event, risk.Cause, risk.Effect }).ToListAsync(cancellationToken);
            var words = own.ConvertAll(risk => new RiskWords(risk.Title, risk.Event, risk.Cause, risk.Effect));
            var catalogue = RiskCatalogue.All(Language.Swedish).Concat(all.Where(risk => risk.IsOwn))
                .Select(risk => (risk.Key, Words: new RiskWords(risk.Title, risk.Event, risk.Cause, risk.Effect))).ToList();
            var rarity = WordRarity.In([.. words, .. catalogue.Select(risk => risk.Words)]);

            return catalogue
                .Select(risk => (risk.Key, Best: words.Select((its, at) => (Likeness.Between(risk.Words, its, rarity).Score, At: at)).OrderByDescending(pair => pair.Score).FirstOrDefault()))
                .Where(risk => risk.Best.Score >= Likeness.ForWholeRisks)
                .ToDictionary(risk => risk.Key, risk => new Own(own[risk.Best.At].Slug, own[risk.Best.At].Reference));
        }
    }
}
