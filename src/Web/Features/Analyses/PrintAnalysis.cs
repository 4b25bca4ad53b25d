using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Anyone who may read a department's risks gets its whole analysis as one document, open unless the full edition is asked for.</summary>
public static class PrintAnalysis
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Department">The department's code.</param>
    /// <param name="IsFull">With what carries a secrecy mark, for those who may read it.</param>
    public sealed record Query(int Year, string Department, bool IsFull) : IRequest<Result>;

    public sealed record Result
    {
        public required PlanningYear Year { get; init; }
        public required Department Department { get; init; }
        /// <summary>Null: nothing has been done with it yet.</summary>
        public required RiskAnalysis? Analysis { get; init; }
        public required Edition Edition { get; init; }
        /// <summary>The reader may have both editions.</summary>
        public required bool HasBoth { get; init; }
        /// <summary>How many risks with a secrecy mark are left out.</summary>
        public required int LeftOut { get; init; }
        /// <summary>In rank order, those not assessed last.</summary>
        public required IReadOnlyList<Printed> Risks { get; init; }
        /// <summary>References and titles of last year's risks that are not recorded any more; null where there was no year before.</summary>
        public required IReadOnlyList<(string Reference, string Title)>? Gone { get; init; }
        /// <summary>When it was read, UTC.</summary>
        public required DateTime At { get; init; }

        public LevelCounts Counts => new(Year.ScoringModel, Risks.Select(risk => (risk.Risk.Level, 1)));

        public int In(int likelihood, int consequence) => Risks.Count(risk => (risk.Risk.Likelihood, risk.Risk.Consequence) == (likelihood, consequence));
    }

    /// <param name="Risk">With its goals, actions and the other departments that it concerns.</param>
    /// <param name="Trend">Against the year before; null where there was none.</param>
    /// <param name="SaysOther">A text is another than the year before.</param>
    public sealed record Printed(Risk Risk, RiskTrend? Trend, bool SaysOther);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var department = await db.DepartmentForAsync(user.Rights, Operation.ReadRisks, query.Department, cancellationToken);
            var (year, before) = await db.PlanningYearAndBeforeAsync(query.Year, cancellationToken);
            var hasBoth = user.Rights.MaySee(department.Id, isSecret: true);
            var edition = hasBoth && query.IsFull ? Edition.Full : Edition.Open;
            var rights = edition == Edition.Full ? user.Rights : user.Rights.WithoutSecrets();

            var risks = await db.Risks.AsNoTracking()
                .Include(risk => risk.Goals).ThenInclude(link => link.Goal)
                .Include(risk => risk.Concerned).ThenInclude(link => link.Department)
                .Include(risk => risk.Actions)
                .AsSplitQuery()
                .Where(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == department.Id)
                .VisibleTo(rights)
                .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
                .ToListAsync(cancellationToken);
            var secret = edition == Edition.Full ? 0 : await db.Risks.CountAsync(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == department.Id && risk.IsSecret, cancellationToken);
            var (printed, gone) = before is not null
                ? await ComparedAsync(risks, department.Id, year, before, rights, cancellationToken)
                : (risks.ConvertAll(risk => new Printed(risk, null, false)), null);
            return new Result
            {
                Year = year,
                Department = department,
                Analysis = await db.RiskAnalyses.AsNoTracking().SingleOrDefaultAsync(analysis => analysis.PlanningYearId == year.Id && analysis.DepartmentId == department.Id, cancellationToken),
                Edition = edition,
                HasBoth = hasBoth,
                LeftOut = secret,
                Risks = printed,
                Gone = gone,
                At = clock.GetUtcNow().UtcDateTime,
            };
        }

        private async Task<(List<Printed> Risks, List<(string Reference, string Title)>? Gone)> ComparedAsync(List<Risk> risks, int departmentId, PlanningYear year, PlanningYear before, AccessRights rights, CancellationToken cancellationToken)
        {
            var earlier = await db.StoodBeforeAsync(db.Risks.Where(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == departmentId), rights, before.Id, cancellationToken);
            var sameModel = year.ScoringModel.Hash == before.ScoringModel.Hash;
            var gone = await db.GoneRisks(rights, year.Id, before.Id).Where(risk => risk.DepartmentId == departmentId)
                .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id).Select(risk => new { risk.Reference, risk.Title }).ToListAsync(cancellationToken);
            return (
                risks.ConvertAll(risk => earlier.TryGetValue(risk.Id, out var then)
                    ? new Printed(risk, RiskTrend.Between(risk.Value, then.ValueBefore, sameModel), then.SaysOther)
                    : new Printed(risk, RiskTrend.New, false)),
                gone.ConvertAll(risk => (risk.Reference, risk.Title)));
        }
    }
}
