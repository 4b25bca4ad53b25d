using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>A risk as somebody else has made it meanwhile.</summary>
public sealed record Meanwhile(int Version, RiskForm Form, string By, DateTime At);

/// <summary>A department changes what a risk says, all in one save; what is unfinished may be saved too.</summary>
public static class WriteRisk
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Version">The version that the person has read.</param>
    /// <param name="Form">What the risk is to say; without problems.</param>
    public sealed record Command(int Year, string Slug, int Version, RiskForm Form) : IRequest<Result>;

    /// <param name="Meanwhile">Nothing was saved: somebody else was first. Null when it was saved.</param>
    /// <param name="IsFinished">The risk lacks nothing.</param>
    /// <param name="Next">The department's next risk, in the order of references; null after the last.</param>
    public sealed record Result(Meanwhile? Meanwhile, bool IsFinished, string? Next);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="Domain.RuleBrokenException">A step is not on the scale, the year is closed, or the analysis is handed in.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToChangeAsync(user.Rights, Operation.EditRisks, command.Year, command.Slug, cancellationToken, risks => risks.WithFormParts());
            await db.RequireOpenAnalysesAsync(user.Rights, risk.PlanningYearId, [risk.DepartmentId], cancellationToken);
            if (risk.Version != command.Version) return Lost(risk);

            var goals = await db.GoalsToChooseAsync(command.Year, risk.Goals, cancellationToken);
            risk.Say(command.Form, goals, user.Name, clock.GetUtcNow().UtcDateTime);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // A lost race may also show as a row that somebody else has put in the same place.
                var now = await db.Risks.AsNoTracking().WithFormParts().SingleAsync(r => r.Id == risk.Id, cancellationToken);
                if (now.Version == command.Version) throw;
                return Lost(now);
            }

            var result = new Result(null, AnalysisCheck.Missing(CheckedRisk.Of(risk)).Count == 0, await NextAsync(risk, cancellationToken));
            await db.ForgetDraftAsync(user, command.Year, command.Slug, cancellationToken);
            return result;
        }

        private static Result Lost(Risk now) => new(new Meanwhile(now.Version, RiskForm.Of(now), now.ChangedBy, now.ChangedAt), false, null);

        private async Task<string?> NextAsync(Risk risk, CancellationToken cancellationToken)
        {
            var others = await db.Risks.AsNoTracking()
                .Where(r => r.PlanningYearId == risk.PlanningYearId && r.DepartmentId == risk.DepartmentId)
                .VisibleTo(user.Rights)
                .Select(r => new { r.Slug, r.Reference })
                .ToListAsync(cancellationToken);
            var place = Domain.Text.NaturalOrder(risk.Reference);
            return others.Select(r => (r.Slug, Order: Domain.Text.NaturalOrder(r.Reference)))
                .Where(r => string.CompareOrdinal(r.Order, place) > 0)
                .OrderBy(r => r.Order, StringComparer.Ordinal).Select(r => r.Slug).FirstOrDefault();
        }
    }
}
