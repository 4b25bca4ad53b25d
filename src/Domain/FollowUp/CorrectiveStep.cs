using System.Diagnostics.CodeAnalysis;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>What is to be done about a deviation, by whom and by when. Null is "not said yet".</summary>
/// <param name="What">At most <see cref="WhatLimit"/> characters.</param>
/// <param name="Responsible">A person or a role, at most <see cref="ResponsibleLimit"/> characters.</param>
/// <param name="DueOn">The last day, included.</param>
/// <param name="ResponsibleId">The account of <paramref name="Responsible"/>; null where it is nobody's name.</param>
public sealed record CorrectiveStep(string? What, string? Responsible, DateOnly? DueOn, int? ResponsibleId = null)
{
    public const int WhatLimit = 1000;
    public const int ResponsibleLimit = 200;

    /// <summary>Years after the follow-up period in which it must be done.</summary>
    public const int MostYears = 3;

    /// <summary>Nothing is said.</summary>
    public static CorrectiveStep None { get; } = new(null, null, null);

    /// <summary>The same, tidied, whatever is missing.</summary>
    /// <exception cref="RuleBrokenException">A text is too long.</exception>
    public CorrectiveStep Tidy() => this with { What = OptionalText(What, WhatLimit, nameof(What)), Responsible = OptionalText(Text.OneLine(Responsible), ResponsibleLimit, nameof(Responsible)) };

    /// <summary>It says what, who and when.</summary>
    /// <param name="period">The follow-up period of the deviation.</param>
    /// <exception cref="RuleBrokenException">Something is missing, or the day is before the period or more than <see cref="MostYears"/> years after it.</exception>
    [MemberNotNull(nameof(What), nameof(Responsible), nameof(DueOn))]
    public void RequireComplete(FollowUpPeriod period)
    {
        Require(What is not null, Rule.CorrectiveActionMustSayWhat);
        Require(Responsible is not null, Rule.CorrectiveActionMustSayWho);
        Require(DueOn is not null, Rule.CorrectiveActionMustSayWhen);
        RequireDay(DueOn.Value, period);
    }

    internal static void RequireDay(DateOnly day, FollowUpPeriod period)
    {
        var last = period.Last.AddYears(MostYears);
        Require(day >= period.First && day <= last, Rule.CorrectiveActionDayMustFit, period.First, last);
    }
}
