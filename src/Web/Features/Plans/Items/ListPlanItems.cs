using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

/// <summary>Anyone who may read the plan sees what is checked and done by it; finance sees what a draft lacks.</summary>
public static class ListPlanItems
{
    /// <param name="Plan">Of which year, and whose.</param>
    /// <param name="Number">Which version; null: the newest.</param>
    public sealed record Query(PlanKey Plan, int? Number = null) : IRequest<Result>;

    /// <param name="Content">The version's plan, in the fullest edition that the reader may have.</param>
    /// <param name="Risks">Each chosen risk that is shown, with its rows.</param>
    /// <param name="Others">Rows about no single risk: deviations and common controls.</param>
    /// <param name="MayChange">It is a draft, and the reader compiles the plan.</param>
    /// <param name="Proposed">What the deviations of the year before propose; only for whoever changes a draft.</param>
    public sealed record Result(PlanContent Content, IReadOnlyList<RiskRows> Risks, IReadOnlyList<Row> Others, bool MayChange, IReadOnlyList<ProposedDeviation> Proposed)
    {
        /// <summary>Chosen risks that nobody checks and for which nothing is done.</summary>
        public int Bare => Risks.Count(risk => risk.Rows.Count == 0);
    }

    /// <param name="Risk">A chosen risk.</param>
    /// <param name="Rows">Its rows.</param>
    public sealed record RiskRows(PlanRow Risk, IReadOnlyList<Row> Rows);

    /// <param name="Says">What it says.</param>
    /// <param name="Id">Its number where it is written into the draft; null for what follows from the risk, and in a frozen version.</param>
    public sealed record Row(PlanItemText Says, int? Id);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var stored = await db.StoredPlanAsync(user.Rights, new PlanVersionKey(query.Plan, query.Number), LocalTime.Today(clock), cancellationToken);
            var content = stored.Content(null);
            var written = stored.Version.IsFrozen ? [] : await db.PlanItems.AsNoTracking().Where(item => item.PlanVersionId == stored.Version.Id).OrderBy(item => item.Number).ToListAsync(cancellationToken);
            var rows = content.Controls.Select(says => new Row(says, written.Find(item => item.Says == says)?.Id)).ToList();
            var bySlug = rows.Where(row => row.Says.Slug is not null).ToLookup(row => row.Says.Slug);
            var mayChange = !stored.Version.IsFrozen && stored.Scope.MayChange;
            return new Result(
                content,
                [.. content.Items.Select(risk => new RiskRows(risk, [.. bySlug[risk.Slug]]))],
                rows.FindAll(row => row.Says.Slug is null),
                mayChange,
                mayChange ? await db.ProposedDeviationsAsync(user.Rights, query.Plan.Year, stored.Scope, content.Items.Select(risk => risk.Slug).ToHashSet(), content.Controls, cancellationToken) : []);
        }
    }
}
