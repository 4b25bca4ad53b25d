using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Finance sees what scoring an open year with another model would do, risk by risk, before anything is done.</summary>
public static class PreviewRecalculation
{
    /// <summary>The part of the order that a plan is usually made of.</summary>
    public const int Top = 20;

    /// <param name="Year">Planning year.</param>
    /// <param name="Model">The new model's number or title.</param>
    /// <param name="Likelihood">For each old step the new one; none: as proposed.</param>
    /// <param name="Consequence">For each old step the new one; none: as proposed.</param>
    public sealed record Query(int Year, string Model, IReadOnlyList<int> Likelihood, IReadOnlyList<int> Consequence) : IRequest<Result>;

    /// <param name="Year">Planning year.</param>
    /// <param name="Recalculation">From which model to which, and how the steps map.</param>
    /// <param name="Seen">To be given back when it is applied: says what the preview was made of.</param>
    /// <param name="Risks">Every risk, the largest moves first.</param>
    public sealed record Result(int Year, Recalculation Recalculation, string Seen, IReadOnlyList<RecalculatedRisk<YearRisk>> Risks)
    {
        public LevelCounts Before { get; } = Levels(Recalculation.From, Risks.Select(risk => risk.Before.Level));

        public LevelCounts After { get; } = Levels(Recalculation.To, Risks.Select(risk => risk.After.Level));

        public IReadOnlyList<RecalculatedRisk<YearRisk>> Scored { get; } = [.. Risks.Where(risk => risk.RankBefore is not null)];

        /// <summary>Would come among the <see cref="Top"/> highest, in the new order.</summary>
        public IReadOnlyList<RecalculatedRisk<YearRisk>> Enter { get; } = [.. Risks.Where(risk => risk.Enters(Top)).OrderBy(risk => risk.RankAfter)];

        /// <summary>Would leave the <see cref="Top"/> highest, in the old order.</summary>
        public IReadOnlyList<RecalculatedRisk<YearRisk>> Leave { get; } = [.. Risks.Where(risk => risk.Leaves(Top)).OrderBy(risk => risk.RankBefore)];

        /// <summary>What the new model has no room for, in the old order.</summary>
        public IReadOnlyList<(RecalculatedRisk<YearRisk> Risk, RecalculatedStage Stage)> Lost { get; } =
            [.. Risks.OrderBy(risk => risk.RankBefore ?? int.MaxValue).SelectMany(risk => risk.Stages.Where(stage => stage.LosesAnything).Select(stage => (risk, stage)))];

        /// <summary>How many change places.</summary>
        public int Moved => Scored.Count(risk => risk.Move != 0);

        private static LevelCounts Levels(ScoringModel model, IEnumerable<int?> levels) => new(model, levels.CountBy(level => level ?? 0).Select(level => (level.Key == 0 ? (int?)null : level.Key, level.Value)));
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        /// <exception cref="RuleBrokenException">The year is closed, has the model already, or the steps do not fit.</exception>
        public Task<Result> Handle(Query query, CancellationToken cancellationToken) => db.RecalculationAsync(user, query, cancellationToken);
    }
}
