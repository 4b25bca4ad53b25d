using MediatR;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Anyone sees how the controls of the year stand in the departments that they see: the year period by period, and control by control, late ones first.</summary>
public static class ShowFollowUp
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Department">Only this one's, by code; null: all that the person sees.</param>
    /// <param name="Shown">Only controls that have an occurrence like that.</param>
    public sealed record Query(int Year, string? Department = null, ShownControls Shown = ShownControls.All) : IRequest<Result>;

    public sealed record Result
    {
        public required int Year { get; init; }

        public required DateOnly Today { get; init; }

        /// <summary>A plan is adopted.</summary>
        public required bool IsFollowed { get; init; }

        /// <summary>The year's follow-up periods, whatever the filter.</summary>
        public required IReadOnlyList<PeriodCount> Periods { get; init; }

        /// <summary>The first that is not closed; null after the last.</summary>
        public PeriodCount? Now => Periods.FirstOrDefault(period => Today <= period.Closes && Today >= period.Period.First);

        /// <summary>As far as the filter lets through, those with the most urgent first.</summary>
        public required IReadOnlyList<DepartmentControls> Departments { get; init; }

        /// <summary>Departments to choose from.</summary>
        public required IReadOnlyList<(string Code, string Name)> Choices { get; init; }

        /// <summary>How many controls there are, whatever the filter.</summary>
        public required int Total { get; init; }

        /// <summary>Controls whose frequency could not be read.</summary>
        public required IReadOnlyList<string> Warnings { get; init; }
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such year.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PageYearAsync(query.Year, cancellationToken);
            var (isFollowed, calendar, today) = (await db.IsFollowedAsync(user.Rights, query.Year, cancellationToken), year.FollowUp, LocalTime.Today(clock));
            var controls = (await db.FollowedControlsAsync(user.Rights, query.Year, cancellationToken)).Where(control => control.Occurrences.Count > 0 || control.EndedOn is null).ToList();
            var shown = controls.Where(control => query.Department is null || control.Department.Code.Equals(query.Department, StringComparison.OrdinalIgnoreCase)).Where(control => query.Shown.Lets(control, today));
            return new Result
            {
                Year = year.Year,
                Today = today,
                IsFollowed = isFollowed,
                Periods = [.. calendar.Columns(query.Year).Select(column => PeriodCount.Of(column, calendar, controls, today))],
                Departments = DepartmentControls.Of(shown, calendar, today),
                Choices = [.. controls.Select(control => (control.Department.Code, control.Department.Name)).Distinct().OrderBy(choice => choice.Name, StringComparer.CurrentCulture)],
                Total = controls.Count,
                Warnings = [.. controls.Where(control => control.IsFrequencyGuessed && control.EndedOn is null).Select(control => FollowUpWords.Guessed(control, calendar.Period))],
            };
        }
    }
}
