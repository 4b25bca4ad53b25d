using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Similarity;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Similar;

/// <summary>Whoever writes a risk is shown those that look like it, before the same one stands there twice.</summary>
public static class FindSimilarRisks
{
    /// <summary>More than this nobody compares.</summary>
    public const int Most = 5;

    /// <summary>Risks that are read to be compared; those with the rarest words of what is typed.</summary>
    private const int MostCompared = 300;

    /// <param name="Year">Planning year.</param>
    /// <param name="Department">Code; its own risks come first.</param>
    /// <param name="Title">What is typed so far, as are the next three.</param>
    /// <param name="Except">The address of the risk that is being changed.</param>
    public sealed record Query(int Year, string? Department, string? Title, string? Event, string? Cause, string? Effect, string? Except) : IRequest<Result>;

    /// <param name="IsAsked">False: too little is typed to look for anything.</param>
    public sealed record Result(int Year, bool IsAsked, IReadOnlyList<Row> Rows);

    /// <param name="Score">See <see cref="Likeness"/>.</param>
    /// <param name="Words">What they have in common, the most telling first.</param>
    public sealed record Row(string Slug, string Reference, string DepartmentName, bool IsOwn, string Title, int Score, IReadOnlyList<string> Words);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such planning year.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var typed = new RiskWords(query.Title, query.Event, query.Cause, query.Effect);
            var risks = db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id && risk.Slug != query.Except).VisibleTo(user.Rights);
            if (typed.Stems.Count == 0) return new Result(query.Year, false, []);

            var probes = await CountWords.InAsync(risks, typed, cancellationToken);
            var code = (query.Department ?? "").ToUpperInvariant();
            var found = await probes.Rarest(risks)
                .OrderBy(risk => risk.Department.Code == code ? 0 : 1).ThenBy(risk => risk.Id).Take(MostCompared)
                .Select(risk => new { risk.Slug, risk.Reference, risk.Department.Name, IsOwn = risk.Department.Code == code, risk.Title, risk.Event, risk.Cause, risk.Effect })
                .ToListAsync(cancellationToken);

            var words = found.ConvertAll(risk => new RiskWords(risk.Title, risk.Event, risk.Cause, risk.Effect));
            var rarity = WordRarity.In(words).Knowing(probes.Risks, probes.ByMeaning);
            return new Result(query.Year, true,
            [
                .. found.Zip(words, (risk, its) => (Risk: risk, Likeness: Likeness.Between(typed, its, rarity)))
                    .Where(pair => pair.Likeness.Score >= Likeness.ForTyped)
                    .OrderByDescending(pair => pair.Risk.IsOwn).ThenByDescending(pair => pair.Likeness.Score).ThenBy(pair => pair.Risk.Slug, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(pair => new Row(pair.Risk.Slug, pair.Risk.Reference, pair.Risk.Name, pair.Risk.IsOwn, pair.Risk.Title, pair.Likeness.Score, pair.Likeness.SharedWords)),
            ]);
        }
    }
}
