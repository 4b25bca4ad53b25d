using MediatR;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Anyone sees when the controls of the own departments are to be reported by the adopted plan, and how each stands.</summary>
public static class ListOccurrences
{
    public sealed record Query(int Year) : IRequest<Result>;

    /// <param name="Rows">By department and control, each in the order of its periods.</param>
    /// <param name="Warnings">Controls whose frequency could not be read, each named with what it is taken for.</param>
    public sealed record Result(IReadOnlyList<OccurrenceRow> Rows, IReadOnlyList<string> Warnings);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such year, or no plan is adopted for it.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            if (!await db.IsFollowedAsync(user.Rights, query.Year, cancellationToken)) throw new NotFoundException(T.Of("PlanVersion.NoneInForce", query.Year));

            var (controls, today) = (await db.FollowedControlsAsync(user.Rights, query.Year, cancellationToken), LocalTime.Today(clock));
            var rows = controls.SelectMany(control => control.Occurrences.OrderBy(occurrence => occurrence.Period.Last).ThenBy(occurrence => occurrence.Period.First)).Select(occurrence => OccurrenceRow.Of(occurrence, today));
            return new Result([.. rows], [.. controls.Where(control => control.IsFrequencyGuessed && control.EndedOn is null).Select(control => FollowUpWords.Guessed(control, year.FollowUp.Period))]);
        }
    }
}
