using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>Somebody is away, and somebody else is reminded meanwhile.</summary>
public sealed class Absence
{
    /// <summary>Longest time away, in days.</summary>
    public const int MostDays = 400;

    private Absence() { }

    /// <param name="userId">Who is away.</param>
    public Absence(int userId) => UserId = userId;

    public int Id { get; private set; }

    public int UserId { get; private set; }

    /// <summary>The first day away.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>The last day away, included.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Who is reminded meanwhile.</summary>
    public int StandInId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Says when, and who stands in.</summary>
    /// <param name="first">The first day away.</param>
    /// <param name="last">The last day away, included.</param>
    /// <param name="standInId">Somebody else.</param>
    /// <param name="today">The day on which it is said.</param>
    /// <exception cref="RuleBrokenException">The days do not come in order, are over or too many, or nobody else stands in.</exception>
    public void Say(DateOnly first, DateOnly last, int standInId, DateOnly today)
    {
        Require(first <= last && last >= today && last.DayNumber - first.DayNumber < MostDays, Rule.AbsenceMustHaveDays, MostDays);
        Require(standInId != UserId, Rule.StandInMustBeAnother);

        (FirstDay, LastDay, StandInId) = (first, last, standInId);
    }

    public bool Includes(DateOnly day) => FirstDay <= day && day <= LastDay;
}
