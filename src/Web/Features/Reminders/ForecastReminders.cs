using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>Finance, or the administrator, sees who will be reminded on which day if nothing is reported meanwhile.</summary>
public static class ForecastReminders
{
    /// <summary>Most days ahead.</summary>
    public const int MostDays = 60;

    /// <param name="Days">How many days, today included; 1 to 60.</param>
    public sealed record Query(int Days = 30) : IRequest<Result>;

    /// <param name="Days">Those on which anybody is reminded, in order.</param>
    /// <param name="Nobody">Departments with something open that nobody is reminded of, because nobody has the role, by code.</param>
    public sealed record Result(IReadOnlyList<Day> Days, IReadOnlyList<string> Nobody);

    public sealed record Day(DateOnly On, IReadOnlyList<Person> People);

    /// <param name="Controls">Which controls and risks; those that the reader may not know of are neither named nor counted.</param>
    public sealed record Person(string UserName, string Name, IReadOnlyList<string> Controls);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.ReadReminders);

            var (today, days) = (LocalTime.Today(clock), Math.Clamp(query.Days, 1, MostDays));
            var facts = await ReminderFacts.ReadAsync(db, today, days, null, cancellationToken);
            var nobody = facts.Occurrences.Where(occurrence => facts.MayKnowOf(user.Rights, occurrence.Control))
                .Where(occurrence => Domain.Reminders.ReminderRound.DaysOf(occurrence, today).Any(counted => facts.Ladder.Steps.All(step => !facts.Round.For(occurrence, counted, step.To, today).Any())))
                .Select(occurrence => occurrence.Control.Department.Code).Distinct().Order(StringComparer.Ordinal);
            return new Result([.. Enumerable.Range(0, days).Select(ahead => On(today.AddDays(ahead), facts)).Where(day => day.People.Count > 0)], [.. nobody]);
        }

        private Day On(DateOnly day, ReminderFacts facts)
        {
            var controls = facts.Occurrences.Where(occurrence => facts.MayKnowOf(user.Rights, occurrence.Control)).SelectMany(occurrence => facts.Round.Planned(occurrence, day)).DistinctBy(draft => draft.Key)
                .Select(draft => (draft.ReceiverId, draft.Occurrence.Control.Reference));
            var risks = facts.Risks.Where(risk => user.Rights.MaySee(risk.DepartmentId, risk.IsSecret)).SelectMany(risk => facts.Reviews.Planned(risk, day)).Select(draft => (draft.ReceiverId, draft.Risk.Reference));
            return new Day(day,
            [
                .. controls.Concat(risks).GroupBy(said => said.ReceiverId)
                    .Select(person => new Person(facts.Accounts[person.Key].UserName!, facts.Accounts[person.Key].DisplayName, [.. person.Select(said => said.Reference).Distinct().Order(StringComparer.Ordinal)]))
                    .OrderBy(person => person.Name, StringComparer.CurrentCulture).ThenBy(person => person.UserName, StringComparer.Ordinal),
            ]);
        }
    }
}
