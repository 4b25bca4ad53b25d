using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

/// <summary>Finance opens the form of a row of the draft: one that is written, a department's own to adjust, or a new one.</summary>
public static class ShowPlanItem
{
    /// <param name="Plan">Of which year, and whose.</param>
    /// <param name="Id">A row that is written; null for a new one.</param>
    /// <param name="Own">The risk whose department's own control is adjusted; null for a row of its own.</param>
    /// <param name="Deviation">A deviation of the year before that the form begins with, see <see cref="ProposedDeviation.Key"/>; null for none.</param>
    public sealed record Query(PlanKey Plan, int? Id, string? Own = null, string? Deviation = null) : IRequest<Result>;

    /// <param name="Text">What stands in the form; null for an empty one.</param>
    /// <param name="Seen">The version of a row that is written.</param>
    /// <param name="Chosen">The plan's risks, in rank order.</param>
    /// <param name="Library">Controls to start from.</param>
    public sealed record Result(PlanItemText? Text, int? Seen, IReadOnlyList<PlanRow> Chosen, IReadOnlyList<LibraryControl> Library);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no draft, or it has no such row or risk.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var stored = await db.StoredPlanAsync(user.Rights, new PlanVersionKey(query.Plan, null), LocalTime.Today(clock), cancellationToken);
            if (!stored.Scope.MayChange) throw new ForbiddenException();
            if (stored.Version.IsFrozen) throw new NotFoundException(T.Of("Rule.PlanMustHaveADraft", query.Plan.Year));

            var content = stored.Content(null);
            var written = query.Id is { } id
                ? await db.PlanItems.AsNoTracking().SingleOrDefaultAsync(item => item.Id == id && item.PlanVersionId == stored.Version.Id, cancellationToken) ?? throw new NotFoundException(T.Of("PlanItem.NotFound"))
                : null;
            var own = query.Own is { } slug
                ? content.Controls.FirstOrDefault(item => item.Slug == slug && item is { Origin: PlanItemOrigin.Risk, Kind: PlanItemKind.ControlActivity }) ?? throw new NotFoundException(T.Of("PlanItem.NotFound"))
                : null;
            return new Result(written?.Says ?? own ?? await DeviationAsync(query, stored.Scope, content, cancellationToken), written?.Version, [.. content.Items], await db.ControlLibraryAsync(query.Plan.Year, stored.Scope, cancellationToken));
        }

        private async Task<PlanItemText?> DeviationAsync(Query query, PlanScope scope, PlanContent content, CancellationToken cancellationToken)
        {
            if (query.Deviation is null) return null;

            var proposed = await db.ProposedDeviationsAsync(user.Rights, query.Plan.Year, scope, content.Items.Select(row => row.Slug).ToHashSet(), content.Controls, cancellationToken);
            return proposed.FirstOrDefault(one => one.Key.Equals(query.Deviation, StringComparison.OrdinalIgnoreCase))?.Text ?? throw new NotFoundException(T.Of("PlanItem.NoDeviation", query.Deviation));
        }
    }
}
