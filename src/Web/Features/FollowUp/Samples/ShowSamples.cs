using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

/// <summary>Whoever reports or approves a control, or audits, sees what was drawn for a report of it; whoever reports it is told how many to look at.</summary>
public static class ShowSamples
{
    /// <param name="Key">Which occurrence.</param>
    /// <param name="Number">The draw whose rows are shown; null for the last.</param>
    public sealed record Query(OccurrenceKey Key, int? Number = null) : IRequest<Result>;

    /// <param name="Occurrence">Which.</param>
    /// <param name="Draws">The last first; the one that is shown has its content.</param>
    /// <param name="Shown">Null where there is none.</param>
    /// <param name="Names">What people are called, by what they sign in with.</param>
    /// <param name="MayDraw">The person may draw now.</param>
    public sealed record Result(ControlOccurrence Occurrence, IReadOnlyList<DrawnSample> Draws, DrawnSample? Shown, IReadOnlyDictionary<string, string> Names, bool MayDraw);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such occurrence or draw, or the person may not know of it.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            // What a refused draw left in memory is not how it stands.
            db.ChangeTracker.Clear();
            var occurrence = await db.AnyOccurrenceAsync(user, Operation.ReadSamples, query.Key with { Seen = null }, cancellationToken);
            var draws = await db.DrawnSamples.AsNoTracking().Where(sample => sample.OccurrenceId == occurrence.Id).OrderByDescending(sample => sample.Number).ToListAsync(cancellationToken);
            var number = query.Number ?? draws.FirstOrDefault()?.Number;
            var shown = number is null ? null
                : await db.DrawnSamples.AsNoTracking().Include(sample => sample.Content).SingleOrDefaultAsync(sample => sample.OccurrenceId == occurrence.Id && sample.Number == number, cancellationToken) ?? throw new NotFoundException();
            var people = draws.Select(draw => draw.By).Distinct().ToList();
            var names = people.Count == 0 ? [] : await db.Users.AsNoTracking().Where(person => people.Contains(person.UserName!)).ToDictionaryAsync(person => person.UserName!, person => person.DisplayName, cancellationToken);
            return new Result(occurrence, draws, shown, names, user.Rights.May(Operation.ReportControls, occurrence.Control.DepartmentId) && occurrence.IsReportableOn(LocalTime.Today(clock)));
        }
    }
}
