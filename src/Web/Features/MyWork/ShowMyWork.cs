using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.MyWork;

/// <summary>Anyone sees, first of all, what waits for them, late things first, and how the newest planning year stands for what they may see.</summary>
public static class ShowMyWork
{
    /// <summary>How many of the largest risks are shown.</summary>
    public const int LargestCount = 3;

    public sealed record Query : IRequest<Result>;

    /// <param name="Today">The day in the municipality's own time.</param>
    /// <param name="Departments">The departments the person may see.</param>
    /// <param name="State">How the newest year stands; null before there is any.</param>
    public sealed record Result(DateOnly Today, IReadOnlyList<DepartmentName> Departments, YearState? State);

    public sealed record YearState
    {
        public required PlanningYear Year { get; init; }
        public required LevelCounts Counts { get; init; }
        public required IReadOnlyList<DepartmentLevels> Departments { get; init; }
        /// <summary>The analyses of all departments that the person sees, the most urgent first.</summary>
        public required IReadOnlyList<DepartmentAnalysis> Analyses { get; init; }
        /// <summary>What has a day, was said to the person or is not saved.</summary>
        public required WorkRows Rows { get; init; }
        /// <summary>What the person has to do with controls of any year, by last day.</summary>
        public required IReadOnlyList<ControlTask> Controls { get; init; }
        /// <summary>What is left in the most urgent of the own analyses; null without any that is open.</summary>
        public OwnAnalysis? Own { get; init; }
        /// <summary>Empty where an own analysis is shown in their place.</summary>
        public required IReadOnlyList<RankedRisk<Row>> Largest { get; init; }
        /// <summary>True when the largest risks' places are those in the municipality; otherwise they are only the reader's own largest.</summary>
        public required bool PlacesAreAmongAll { get; init; }
        /// <summary>The person reviews what others hand in.</summary>
        public required bool IsReviewer { get; init; }
    }

    /// <param name="Department">Whose.</param>
    /// <param name="Standing">How it stands.</param>
    /// <param name="Counts">The department's own risks, without those below it.</param>
    /// <param name="IsOwn">The person works with it.</param>
    /// <param name="MaySubmit">The person hands it in.</param>
    public sealed record DepartmentAnalysis(DepartmentName Department, AnalysisStanding Standing, LevelCounts Counts, bool IsOwn, bool MaySubmit);

    /// <param name="Analysis">Which.</param>
    /// <param name="Findings">What is found in its risks, what stands in the way first.</param>
    public sealed record OwnAnalysis(DepartmentAnalysis Analysis, IReadOnlyList<AnalysisFinding> Findings);

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
            var today = LocalTime.Today(clock);
            var year = await db.PlanningYears.AsNoTracking().Include(y => y.ScoringModel).OrderByDescending(y => y.Year).FirstOrDefaultAsync(cancellationToken);
            var stored = await DepartmentsAsync(year?.Id ?? 0, cancellationToken);
            var departments = stored.ConvertAll(one => one.Department);
            if (year is null) return new Result(today, departments, null);

            var (model, risks) = (year.ScoringModel, db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id).VisibleTo(user.Rights));
            var counted = await riskCounts.OfYearAsync(db, year.Id, year.RiskStamp, user.Rights, cancellationToken);
            var analyses = Analyses(year, stored, counted, today);
            var own = analyses.Find(analysis => analysis is { IsOwn: true, Standing.IsOpen: true });
            return new Result(today, departments, new YearState
            {
                Year = year,
                Counts = new LevelCounts(model, counted.Select(c => (c.Level, c.Count))),
                Departments = DepartmentLevels.Of(model, departments, counted.Select(c => (c.DepartmentId, c.Level, c.Count))),
                Analyses = analyses,
                Rows = await db.WorkRowsAsync(user, risks, analyses, today, cancellationToken),
                Controls = await db.ControlTasksAsync(user, today, cancellationToken),
                Own = own is null ? null : new OwnAnalysis(own, AnalysisCheck.InRisks(await risks.Where(risk => risk.DepartmentId == own.Department.Id).CheckedAsync(cancellationToken))),
                Largest = own is null ? await LargestAsync(risks, model, cancellationToken) : [],
                PlacesAreAmongAll = user.Rights.SeesEverything,
                IsReviewer = user.Rights.May(Operation.ReviewAnalyses),
            });
        }

        /// <summary>The departments that the person sees, each with its analysis of the year: one statement.</summary>
        private async Task<List<(DepartmentName Department, StoredAnalysis? Analysis)>> DepartmentsAsync(int yearId, CancellationToken cancellationToken)
        {
            var analyses = db.RiskAnalyses.Where(analysis => analysis.PlanningYearId == yearId);
            var read = await db.Departments.AsNoTracking().VisibleTo(user.Rights)
                .GroupJoin(analyses, department => department.Id, analysis => analysis.DepartmentId, (department, found) => new { department, found })
                .SelectMany(pair => pair.found.DefaultIfEmpty(), (pair, analysis) => new
                {
                    Department = new DepartmentName(pair.department.Id, pair.department.Code, pair.department.Name, pair.department.ParentId),
                    Analysis = analysis,
                    SubmittedBy = db.Users.Where(account => account.UserName == analysis!.SubmittedBy).Select(account => account.DisplayName).FirstOrDefault(),
                    ReviewedBy = db.Users.Where(account => account.UserName == analysis!.ReviewedBy).Select(account => account.DisplayName).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);
            return read.ConvertAll(one => (one.Department, one.Analysis is { } analysis ? new StoredAnalysis(analysis, one.SubmittedBy ?? analysis.SubmittedBy, one.ReviewedBy ?? analysis.ReviewedBy) : null));
        }

        private List<DepartmentAnalysis> Analyses(PlanningYear year, List<(DepartmentName Department, StoredAnalysis? Analysis)> stored, IReadOnlyList<RiskCount> counted, DateOnly today)
        {
            var counts = counted.ToLookup(count => count.DepartmentId, count => (count.Level, count.Count));
            var isReviewer = user.Rights.May(Operation.ReviewAnalyses);
            return
            [
                .. stored.Select(one => new DepartmentAnalysis(
                        one.Department, AnalysisStanding.Of(one.Analysis, year.AnalysesDue, today), new LevelCounts(year.ScoringModel, counts[one.Department.Id]),
                        !isReviewer && user.Rights.May(Operation.EditRisks, one.Department.Id), user.Rights.May(Operation.SubmitAnalyses, one.Department.Id)))
                    .OrderBy(one => one.Standing.Urgency).ThenBy(one => one.Standing.Due ?? DateOnly.MaxValue)
                    .ThenByDescending(one => one.Counts.Total).ThenBy(one => one.Department.Name, StringComparer.CurrentCulture),
            ];
        }

        /// <summary>One more is read than is shown: the last shown risk is explained by the one below it.</summary>
        private static async Task<IReadOnlyList<RankedRisk<Row>>> LargestAsync(IQueryable<Domain.Risks.Risk> risks, ScoringModel model, CancellationToken cancellationToken)
        {
            var largest = await risks.Where(risk => risk.Value != null).OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id).Take(LargestCount + 1)
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
                }).ToListAsync(cancellationToken);
            return [.. Ranking.InOrder(largest, model.Order).Take(LargestCount)];
        }
    }
}
