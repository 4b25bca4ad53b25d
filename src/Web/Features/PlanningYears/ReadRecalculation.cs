using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Reads a year's risks and works out what a recalculation would do, the same for page, file, command line and API. Changes nothing.</summary>
internal static class ReadRecalculation
{
    /// <exception cref="RuleBrokenException">The year is closed, has the model already, or the steps do not fit.</exception>
    public static async Task<PreviewRecalculation.Result> RecalculationAsync(this AppDbContext db, ICurrentUser user, PreviewRecalculation.Query query, CancellationToken cancellationToken)
    {
        var year = await db.YearToChangeAsync(user, query.Year, cancellationToken);
        year.RequireOpen();
        var recalculation = Between(year, await db.ScoringModelAsync(query.Model, cancellationToken), query.Likelihood, query.Consequence);
        var risks = await RisksAsync(db, year, recalculation.To, cancellationToken);
        return new PreviewRecalculation.Result(year.Year, recalculation, Seen(year, recalculation), RecalculationPreview.Of(recalculation, risks));
    }

    /// <summary>The recalculation that is asked for; an axis that nothing is said of has its proposal.</summary>
    public static Recalculation Between(PlanningYear year, ScoringModel to, IReadOnlyList<int> likelihood, IReadOnlyList<int> consequence)
    {
        var proposed = StepMapping.Proposed(year.ScoringModel, to);
        return new Recalculation(year.ScoringModel, to, new StepMapping(likelihood.Count == 0 ? proposed.Likelihood : likelihood, consequence.Count == 0 ? proposed.Consequence : consequence));
    }

    /// <summary>Another text as soon as anything that the preview was made of has changed: the year, its risks, either model, the steps.</summary>
    public static string Seen(PlanningYear year, Recalculation recalculation) =>
        Text.Fingerprint($"{year.Year}\t{year.Version}\t{year.RiskStamp}\t{recalculation.From.Hash}\t{recalculation.To.Id}\t{recalculation.To.Hash}\t{recalculation.Mapping}");

    /// <summary>A constant number of queries.</summary>
    private static async Task<List<YearRisk>> RisksAsync(AppDbContext db, PlanningYear year, ScoringModel to, CancellationToken cancellationToken)
    {
        var stages = (await db.Risks.AsNoTracking()
            .Where(risk => risk.PlanningYearId == year.Id)
            .SelectMany(risk => risk.Assessments)
            .Select(a => new { a.RiskId, Stage = new AssessedStage(a.Stage, a.Likelihood, a.Consequence, a.Value, a.Level, a.Dimensions, a.ControlEffect, a.ComputedValue, a.OverrideReason) })
            .ToListAsync(cancellationToken)).ToLookup(a => a.RiskId, a => a.Stage);
        var goals = to.Definition.GoalWeights.Count == 0 ? null : await GoalsAsync(db, year, cancellationToken);
        var above = to.Appetites.IsEmpty ? null : await new PlaceRisks(db).AboveAsync(cancellationToken);
        var before = await ValuesBeforeAsync(db, year, to, cancellationToken);
        var risks = await db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id).Select(risk => new YearRisk
        {
            Id = risk.Id,
            DepartmentId = risk.DepartmentId,
            ReferenceKey = risk.ReferenceKey,
            Slug = risk.Slug,
            Title = risk.Title,
            IsSecret = risk.IsSecret,
            Department = risk.Department.Code,
            Reference = risk.Reference,
            Category = risk.Category,
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
        }).ToListAsync(cancellationToken);
        return risks.ConvertAll(risk => risk with
        {
            Stages = [.. stages[risk.Id]],
            GoalWeightAfter = goals is null ? GoalWeight.Usual * risk.GoalCount : to.WeightOf(goals[risk.Id]),
            AppetiteAfter = above is null ? null : to.Appetites.For(above(risk.DepartmentId), risk.Category),
            ValueBeforeAfter = before.TryGetValue((risk.DepartmentId, risk.ReferenceKey), out var twin) && (risk.IsSecret || !twin.IsSecret) ? twin.Value : null,
        });
    }

    private static async Task<ILookup<int, string>> GoalsAsync(AppDbContext db, PlanningYear year, CancellationToken cancellationToken)
    {
        var links = await db.Risks.AsNoTracking()
            .Where(risk => risk.PlanningYearId == year.Id)
            .SelectMany(risk => risk.Goals)
            .Select(link => new { link.RiskId, link.Goal.Code })
            .ToListAsync(cancellationToken);
        return links.ToLookup(link => link.RiskId, link => link.Code);
    }

    /// <summary>Values of the year before are only compared with where that year has the same model; an open risk's never with a marked one's, as in <see cref="PlaceRisks"/>.</summary>
    private static async Task<Dictionary<(int DepartmentId, string ReferenceKey), (int? Value, bool IsSecret)>> ValuesBeforeAsync(AppDbContext db, PlanningYear year, ScoringModel to, CancellationToken cancellationToken)
    {
        var earlier = await db.Risks.AsNoTracking()
            .Where(risk => risk.PlanningYear.Year == year.Year - 1 && risk.PlanningYear.ScoringModel.Hash == to.Hash)
            .Select(risk => new { risk.DepartmentId, risk.ReferenceKey, risk.Value, risk.IsSecret })
            .ToListAsync(cancellationToken);
        return earlier.ToDictionary(risk => (risk.DepartmentId, risk.ReferenceKey), risk => (risk.Value, risk.IsSecret));
    }
}
