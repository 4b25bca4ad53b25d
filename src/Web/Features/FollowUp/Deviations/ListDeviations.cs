using MediatR;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>Anyone sees what the year's controls have found wrong in the departments that they see, and how far it is from being put right.</summary>
public static class ListDeviations
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Department">Only this one's, by code; null: all that the person sees.</param>
    /// <param name="Shown">Which ones.</param>
    public sealed record Query(int Year, string? Department = null, ShownDeviations Shown = ShownDeviations.All) : IRequest<Result>;

    public sealed record Result
    {
        public required int Year { get; init; }

        public required DateOnly Today { get; init; }

        /// <summary>As far as the filter lets through, the most urgent first.</summary>
        public required IReadOnlyList<ControlDeviation> Deviations { get; init; }

        /// <summary>How many there are in each state, whatever the filter.</summary>
        public required IReadOnlyDictionary<DeviationState, int> Counts { get; init; }

        /// <summary>Departments to choose from.</summary>
        public required IReadOnlyList<(string Code, string Name)> Choices { get; init; }

        public int Total => Counts.Values.Sum();

        public int NotClosed => Total - Counts.GetValueOrDefault(DeviationState.Closed);
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such year.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var (deviations, today) = (await db.DeviationsAsync(user.Rights, query.Year, cancellationToken), LocalTime.Today(clock));
            return new Result
            {
                Year = year.Year,
                Today = today,
                Deviations =
                [
                    .. deviations.Where(deviation => query.Department is null || deviation.Control.Department.Code.Equals(query.Department, StringComparison.OrdinalIgnoreCase))
                        .Where(deviation => query.Shown.Lets(deviation, today))
                        .OrderBy(deviation => deviation.StateOn(today)).ThenByDescending(deviation => deviation.Pattern),
                ],
                Counts = deviations.CountBy(deviation => deviation.StateOn(today)).ToDictionary(),
                Choices = [.. deviations.Select(deviation => (deviation.Control.Department.Code, deviation.Control.Department.Name)).Distinct().OrderBy(choice => choice.Name, StringComparer.CurrentCulture)],
            };
        }
    }
}
