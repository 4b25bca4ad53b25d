using System.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Finance scores an open year with another model, as the preview said: all risks, or none.</summary>
public static class RecalculateYear
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Model">The new model's number or title.</param>
    /// <param name="Likelihood">For each old step the new one; none: as proposed.</param>
    /// <param name="Consequence">For each old step the new one; none: as proposed.</param>
    /// <param name="Seen">What the preview said of itself.</param>
    public sealed record Command(int Year, string Model, IReadOnlyList<int> Likelihood, IReadOnlyList<int> Consequence, string Seen) : IRequest<Result>;

    /// <param name="Risks">How many risks the year has.</param>
    /// <param name="Lifted">How many values that people had put in place of computed ones do not count any more.</param>
    public sealed record Result(int Risks, int Lifted);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="ConflictException">Something has changed after the preview.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            // Nothing may come between what is compared with the preview and what is saved.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var year = await db.YearToChangeAsync(user, command.Year, cancellationToken);
            year.RequireOpen();
            var recalculation = ReadRecalculation.Between(year, await db.ScoringModelAsync(command.Model, cancellationToken), command.Likelihood, command.Consequence);
            if (command.Seen != ReadRecalculation.Seen(year, recalculation)) throw Stale(command.Year);

            var risks = await RisksAsync(year, cancellationToken);
            var lifted = risks.Sum(risk => risk.Assessments.Count(assessment => assessment.IsOverridden));
            Recalculate(year, risks, recalculation);
            db.AuditRows.Add(trail.Event(AuditKind.Changed, nameof(RecalculateYear), $"{year.Id}", $"{year.Year}", Told(recalculation, risks.Count, lifted), year: year.Year));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                throw Stale(command.Year);
            }

            await transaction.CommitAsync(cancellationToken);
            return new Result(risks.Count, lifted);
        }

        private void Recalculate(PlanningYear year, List<Risk> risks, Recalculation recalculation)
        {
            // One look for changes is enough; by itself the library takes one for each step, over thousands of risks.
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            year.ScoreWith(recalculation.To);
            var at = clock.GetUtcNow().UtcDateTime;
            foreach (var risk in risks) risk.Recalculate(recalculation, user.Name, at);
            db.ChangeTracker.DetectChanges();
        }

        private async Task<List<Risk>> RisksAsync(PlanningYear year, CancellationToken cancellationToken)
        {
            await db.Goals.LoadAsync(cancellationToken);
            await db.Departments.LoadAsync(cancellationToken);
            return await db.Risks
                .Include(risk => risk.Assessments)
                .Include(risk => risk.Individual)
                .Include(risk => risk.Goals)
                .AsSplitQuery()
                .Where(risk => risk.PlanningYearId == year.Id)
                .OrderBy(risk => risk.Id)
                .ToListAsync(cancellationToken);
        }

        private static string Told(Recalculation recalculation, int risks, int lifted)
        {
            var (from, to, mapping) = (recalculation.From, recalculation.To, recalculation.Mapping);
            return AuditChange.Json(new Dictionary<string, object?[]>
            {
                ["ScoringModelId"] = [$"{from.Title} {from.Number}", $"{to.Title} {to.Number}"],
                ["Hash"] = [from.Hash, to.Hash],
                ["LikelihoodSteps"] = [Steps(from.Likelihood.Count), string.Join(", ", mapping.Likelihood)],
                ["ConsequenceSteps"] = [Steps(from.Consequence.Count), string.Join(", ", mapping.Consequence)],
                ["Rows"] = [null, risks],
                ["Overrides"] = [lifted, 0],
            });
        }

        private static string Steps(int count) => string.Join(", ", Enumerable.Range(1, count));

        private static ConflictException Stale(int year) => new([new($"{year}", T.Of("Recalculation.Stale"))]);
    }
}
