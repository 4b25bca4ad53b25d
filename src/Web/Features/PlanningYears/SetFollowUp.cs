using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Finance says how often the year is followed up, and how long after each period its controls are reported.</summary>
public static class SetFollowUp
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Period">Quarterly, every four months or every half year.</param>
    /// <param name="ReportingDays">Days from a period's last day to the last day for reporting.</param>
    /// <param name="ClosingDays">Days from a period's last day to the last day that it is open.</param>
    /// <param name="Version">The version that the person has read; null for whoever did not look.</param>
    public sealed record Command(int Year, Frequency Period, int ReportingDays, int ClosingDays, int? Version = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The days do not come in order, the year is followed up by another period, or somebody else changed it.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var year = await db.YearToChangeAsync(user, command.Year, cancellationToken);
            Require(command.Version is null || command.Version == year.Version, Rule.PlanningYearMustBeAsItWasRead, year.Year);
            var followed = await db.FollowedControls.Include(control => control.Occurrences).ThenInclude(occurrence => occurrence.Result)
                .Where(control => control.Plan.PlanningYearId == year.Id).ToListAsync(cancellationToken);
            var numbers = await db.FollowedNumbersAsync(year.Id, cancellationToken);
            if (!year.SetFollowUp(new FollowUpCalendar(command.Period, command.ReportingDays, command.ClosingDays), numbers.Count > 0)) return Unit.Value;

            foreach (var control in followed) control.Reschedule(year.FollowUp, LocalTime.Today(clock));
            db.ReliesOnFollowUp(year.Id, async stop =>
            {
                if (!numbers.SequenceEqual(await db.FollowedNumbersAsync(year.Id, stop))) throw new DbUpdateConcurrencyException($"A plan of {year.Year} was decided after it was read.");
            });
            await db.SaveYearAsync(year, cancellationToken);
            return Unit.Value;
        }
    }

    /// <summary>Which versions of the year's plans are followed.</summary>
    private static Task<List<int>> FollowedNumbersAsync(this AppDbContext db, int yearId, CancellationToken cancellationToken) =>
        db.ControlPlans.Where(plan => plan.PlanningYearId == yearId && plan.FollowedNumber > 0).OrderBy(plan => plan.Id).Select(plan => plan.FollowedNumber).ToListAsync(cancellationToken);
}
