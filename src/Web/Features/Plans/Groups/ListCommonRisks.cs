using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Whoever reads the plan sees which risks are taken as one, and which somebody has said not to be the same.</summary>
public static class ListCommonRisks
{
    public sealed record Query(int Year) : IRequest<Result>;

    /// <param name="Year">The planning year.</param>
    /// <param name="Groups">Those that the reader may know of.</param>
    /// <param name="Hidden">How many more there are, with marked members.</param>
    /// <param name="Distinctions">The newest first.</param>
    /// <param name="MayCompile">The reader may merge risks and undo it: may compile the plan, and the year is open.</param>
    public sealed record Result(PageYear Year, IReadOnlyList<CommonRisk> Groups, int Hidden, IReadOnlyList<Distinction> Distinctions, bool MayCompile);

    /// <param name="SaidBy">The person's name.</param>
    /// <param name="SaidAt">UTC.</param>
    /// <param name="Risks">Reference, title and address of each.</param>
    public sealed record Distinction(int Id, string? Reason, string SaidBy, DateTime SaidAt, IReadOnlyList<DistinctRow> Risks);

    public sealed record DistinctRow(string Slug, string Reference, string Title);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        /// <exception cref="ForbiddenException">The person does not see every department, see <see cref="AccessRights.MaySeePlan"/>.</exception>
        /// <exception cref="NotFoundException">There is no such planning year.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!user.Rights.MaySeePlan) throw new ForbiddenException();

            var year = await db.PageYearAsync(query.Year, cancellationToken);
            var groups = await db.CommonRisksAsync(year.Id, cancellationToken);
            var shown = user.Rights.May(Operation.ReadSecretRisks) ? groups : [.. groups.Where(group => !group.IsSecret)];
            var distinctions = await db.RiskDistinctions.AsNoTracking().AsSingleQuery().Where(distinction => distinction.PlanningYearId == year.Id).VisibleTo(user.Rights)
                .OrderByDescending(distinction => distinction.SaidAt).ThenByDescending(distinction => distinction.Id)
                .Select(distinction => new Distinction(
                    distinction.Id,
                    distinction.Reason,
                    db.Users.Where(account => account.UserName == distinction.SaidBy).Select(account => account.DisplayName).FirstOrDefault() ?? distinction.SaidBy,
                    distinction.SaidAt,
                    distinction.Risks.OrderBy(risk => risk.RiskId).Select(risk => new DistinctRow(risk.Risk.Slug, risk.Risk.Reference, risk.Risk.Title)).ToList()))
                .ToListAsync(cancellationToken);
            var isOpen = await db.PlanningYears.AnyAsync(stored => stored.Id == year.Id && stored.ClosedAt == null, cancellationToken);
            return new Result(year, shown, groups.Count - shown.Count, distinctions, isOpen && user.Rights.MayCompilePlan);
        }
    }
}
