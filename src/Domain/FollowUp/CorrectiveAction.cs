using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>Something that is done about a deviation (åtgärd), followed until somebody else has said whether it worked.</summary>
public sealed class CorrectiveAction
{
    private CorrectiveAction() { }

    internal CorrectiveAction(ControlResult result, int number, CorrectiveStep step, string by, DateTime at)
    {
        step.RequireComplete(result.Occurrence.Period);
        (Result, OccurrenceId, Number) = (result, result.OccurrenceId, number);
        (What, Responsible, ResponsibleId, DueOn) = (step.What, step.Responsible, step.ResponsibleId, step.DueOn.Value);
        (PlannedBy, PlannedAt) = (by, at);
    }

    public int OccurrenceId { get; private set; }

    public ControlResult Result { get; private set; } = null!;

    /// <summary>Its place among the deviation's actions, from 1.</summary>
    public int Number { get; private set; }

    public string What { get; private set; } = "";

    public string Responsible { get; private set; } = "";

    /// <summary>The account of <see cref="Responsible"/>; null where it is nobody's name.</summary>
    public int? ResponsibleId { get; private set; }

    /// <summary>The last day, included.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The last day before somebody moved it; null where nobody has.</summary>
    public DateOnly? MovedFrom { get; private set; }

    /// <summary>Why it was moved last.</summary>
    public string? MovedBecause { get; private set; }

    public string PlannedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime PlannedAt { get; private set; }

    /// <summary>What was done; null until it is.</summary>
    public string? Done { get; private set; }

    public string? DoneBy { get; private set; }

    /// <summary>See <see cref="Actor.Key"/>; null where only the name is known.</summary>
    public int? DoneById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>It had the effect that was meant; null until somebody has judged it.</summary>
    public bool? Worked { get; private set; }

    public string? JudgedBecause { get; private set; }

    public string? JudgedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? JudgedAt { get; private set; }

    /// <summary>The step of the year's scoring model that the risk has after the action; null where it was not assessed again.</summary>
    public int? Likelihood { get; private set; }

    public int? Consequence { get; private set; }

    /// <summary>The risk value of the two by the year's scoring model.</summary>
    public int? Value { get; private set; }

    public int Version { get; private set; }

    public CorrectiveActionState StateOn(DateOnly today)
    {
        if (Worked is { } worked) return worked ? CorrectiveActionState.Worked : CorrectiveActionState.DidNotWork;
        if (DoneAt is not null) return CorrectiveActionState.ToJudge;
        return today > DueOn ? CorrectiveActionState.Late : CorrectiveActionState.Open;
    }

    /// <summary>Gives it another last day.</summary>
    /// <param name="day">From the follow-up period's first day to three years after its last.</param>
    /// <param name="because">Why, 1 to 500 characters.</param>
    /// <exception cref="RuleBrokenException">It is done, the day does not fit, or nothing is said of why.</exception>
    public void Move(DateOnly day, string? because)
    {
        RequireOpen();
        CorrectiveStep.RequireDay(day, Result.Occurrence.Period);
        var why = FollowedControl.Why(because);

        MovedFrom ??= DueOn;
        (DueOn, MovedBecause) = (day, why);
    }

    /// <summary>Says that it is done.</summary>
    /// <param name="done">What was done, 1 to 1,000 characters.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">It is done already, or nothing is said of what was done.</exception>
    public void Finish(string? done, Actor by, DateTime at)
    {
        RequireOpen();
        var said = OptionalText(done, CorrectiveStep.WhatLimit, nameof(Done));
        Require(said is not null, Rule.CorrectiveActionMustSayWhatWasDone);

        (Done, DoneBy, DoneById, DoneAt) = (said, by.Name, by.Key, at);
    }

    /// <summary>Says whether it worked; somebody else than who said that it is done.</summary>
    /// <param name="worked">It had the effect that was meant; where not, the deviation needs another action.</param>
    /// <param name="because">How that is known, 1 to 500 characters.</param>
    /// <param name="now">The risk as it is assessed after the action; null where it is not.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">It does not wait for that, the same person did it, or nothing is said of why.</exception>
    public void Judge(bool worked, string? because, RiskScore? now, Actor by, DateTime at)
    {
        Require(DoneAt is not null && Worked is null, Rule.CorrectiveActionMustWaitForJudgement);
        Require(MayBeJudgedBy(by), Rule.JudgeMustBeAnother);
        var why = FollowedControl.Why(because);

        (Worked, JudgedBecause, JudgedBy, JudgedAt) = (worked, why, by.Name, at);
        (Likelihood, Consequence, Value) = (now?.Likelihood, now?.Consequence, now?.Value);
    }

    /// <summary>The person is not the one who said that it is done.</summary>
    public bool MayBeJudgedBy(Actor by) => !by.Did(DoneById, DoneBy);

    private void RequireOpen() => Require(DoneAt is null, Rule.CorrectiveActionMustBeOpen);
}
