using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Anyone sees, first of all, how the newest planning year stands for what they may see and what is left to do.</summary>
public static class ShowMyWork
{
    /// <summary>Longest list of unscored risks; the number beside it is always the whole.</summary>
    public const int MostUnscored = 10;

    /// <summary>How many of the largest risks are shown.</summary>
    public const int LargestCount = 3;

    public sealed record Query : IRequest<Result>;

    /// <param name="Today">The day in the municipality's own time.</param>
    /// <param name="Departments">The departments the person may see.</param>
    /// <param name="State">How the newest year stands; null before there is any.</param>
    public sealed record Result(DateOnly Today, IReadOnlyList<DepartmentName> Departments, YearState? State);

    public sealed record YearState(
        PageYear Year,
        LevelCounts Counts,
        IReadOnlyList<DepartmentLevels> Departments,
        IReadOnlyList<Row> Unscored,
        IReadOnlyList<RankedRisk<Row>> Largest)
    {
        /// <summary>True when the largest risks' places are those in the municipality; otherwise they are only the reader's own largest.</summary>
        public required bool PlacesAreAmongAll { get; init; }
    }

    public sealed record Row : Standing
    {
        public required string Title { get; init; }

        public required string DepartmentName { get; init; }

        public required bool IsSecret { get; init; }
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, RiskCounts riskCounts, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = DateOnly.FromDateTime(LocalTime.Now(clock));
            var departments = await db.Departments.AsNoTracking()
                .VisibleTo(user.Rights)
                .Select(d => new DepartmentName(d.Id, d.Code, d.Name, d.ParentId))
                .ToListAsync(cancellationToken);
            if (await db.NewestYearAsync(cancellationToken) is not { } year) return new Result(today, departments, null);

            var risks = db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id).VisibleTo(user.Rights);
            var counted = await riskCounts.OfYearAsync(db, year.Id, year.RiskStamp, user.Rights, cancellationToken);
            var unscored = await Rows(risks.Where(risk => risk.Value == null)).Take(MostUnscored).ToListAsync(cancellationToken);

            // One more than is shown: the last shown risk is explained by the one below it.
            var largest = await Rows(risks.Where(risk => risk.Value != null)).Take(LargestCount + 1).ToListAsync(cancellationToken);

            return new Result(today, departments, new YearState(
                year,
                new LevelCounts(year.Model, counted.Select(c => (c.Level, c.Count))),
                DepartmentLevels.Of(year.Model, departments, counted.Select(c => (c.DepartmentId, c.Level, c.Count))),
                unscored,
                [.. Ranking.InOrder(largest, year.Model.Order).Take(LargestCount)])
            {
                PlacesAreAmongAll = user.Rights.SeesEverything,
            });
        }

        private static IQueryable<Row> Rows(IQueryable<Domain.Risks.Risk> risks) => risks
            .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
            .Select(risk => new Row
            {
                Slug = risk.Slug,
                Title = risk.Title,
                Department = risk.Department.Code,
                DepartmentName = risk.Department.Name,
                Reference = risk.Reference,
                GoalCount = risk.GoalCount,
                GoalWeight = risk.GoalWeight,
                DepartmentCount = risk.DepartmentCount,
                Appetite = risk.Appetite,
                ValueBefore = risk.ValueBefore,
                Age = risk.Age,
                ComputedValue = risk.ComputedValue,
                Likelihood = risk.Likelihood,
                Consequence = risk.Consequence,
                Value = risk.Value,
                Level = risk.Level,
                IsSecret = risk.IsSecret,
            });
    }
}
