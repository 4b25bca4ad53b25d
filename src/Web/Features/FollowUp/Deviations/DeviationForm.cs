using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>The forms of a deviation's page, with the names that the fields have; an action's own fields end with its number on the page.</summary>
public sealed record DeviationForm
{
    /// <summary>The handlers of an action's three forms.</summary>
    internal const string Finished = "Klar", Judged = "Bedom", Moved = "Flytta";

    /// <summary>What the person has read, see <see cref="DeviationKey.Seen"/>.</summary>
    public string? Sedd { get; init; }

    /// <summary>The action's number; 0 where a new one is planned.</summary>
    public int Nr { get; init; }

    /// <summary>What is to be done.</summary>
    public string? Vad { get; init; }

    /// <summary>Who is to do it.</summary>
    public string? Vem { get; init; }

    /// <summary>The last day, as 2026-10-31.</summary>
    public string? Dag { get; init; }

    /// <summary>What was done.</summary>
    public string? Gjort { get; init; }

    /// <summary>It worked.</summary>
    public bool? Hjalpte { get; init; }

    /// <summary>Why it is moved, or how it is known whether it worked.</summary>
    public string? Skal { get; init; }

    /// <summary>Likelihood now.</summary>
    public int? S { get; init; }

    /// <summary>Consequence now.</summary>
    public int? K { get; init; }

    /// <summary>Which of the forms it is, by its handler; empty where a new action is planned.</summary>
    internal string Sent { get; private init; } = "";

    /// <summary>The field that is wrong.</summary>
    internal string Place { get; private init; } = "";

    internal string? Problem { get; private init; }

    internal CorrectiveStep Step => new(Vad, Vem, IsoDay.Read(Dag));

    /// <summary>What is wrong with a field of an action's forms; null where nothing is.</summary>
    internal string? ProblemAt(string place, int number = 0) => Place == place && Nr == number ? Problem : null;

    /// <summary>The field's name on the page: "skal-2" of the second action.</summary>
    internal static string Id(string place, int number) => number == 0 ? place : string.Create(CultureInfo.InvariantCulture, $"{place}-{number}");

    /// <summary>The form as it was typed, for the action and the form that it was sent by; empty for the others.</summary>
    internal DeviationForm For(int number, string sent = "") => Nr == number && Sent == sent && Problem is not null ? this : new() { Nr = number };

    internal DeviationForm By(string handler) => this with { Sent = handler };

    /// <summary>What is typed in an action's form, each with its heading; empty fields left out.</summary>
    internal IReadOnlyList<(string Label, string Text)> Typed =>
    [
        .. new[]
        {
            (T.Of("Deviation.WhatWasDone"), Text.Lines(Gjort)),
            (T.Of("FollowUp.NewDay"), Text.OneLine(Dag)),
            (T.Of("Deviation.DidItWork"), Hjalpte is { } worked ? T.Of(worked ? "Deviation.Yes" : "Deviation.No") : ""),
            (T.Of(Sent == Judged ? "Deviation.HowKnown" : "FollowUp.Why"), Text.Lines(Skal)),
            (T.Of("Matrix.Likelihood"), S?.ToString(CultureInfo.InvariantCulture) ?? ""),
            (T.Of("Matrix.Consequence"), K?.ToString(CultureInfo.InvariantCulture) ?? ""),
        }.Where(said => said.Item2.Length > 0),
    ];

    internal DeviationForm Wrong(string place, string problem) => this with { Place = place, Problem = problem };

    internal DeviationForm Wrong(RuleBrokenException broken) => Wrong(PlaceOf(broken), T.Of($"Rule.{broken.Rule}", [.. broken.Details]));

    private string PlaceOf(RuleBrokenException broken) => (broken.Rule, broken.Details) switch
    {
        (Rule.CorrectiveActionMustSayWho, _) or (_, [nameof(CorrectiveStep.Responsible), ..]) => "vem",
        (Rule.CorrectiveActionMustSayWhen or Rule.CorrectiveActionDayMustFit, _) => "dag",
        (Rule.CorrectiveActionMustSayWhatWasDone, _) or (_, [nameof(CorrectiveAction.Done), ..]) => "gjort",
        (Rule.JudgementMustSayWhether, _) => "hjalpte-ja",
        (Rule.ReassessmentMustHaveBoth, _) or (Rule.StepMustBeOnTheScale, _) => "s",
        (Rule.FollowUpMustSayWhy, _) or (_, [nameof(ControlOccurrence.Because), ..]) => "skal",
        _ => Nr == 0 ? "vad" : Gjort is null ? "skal" : "gjort",
    };
}
