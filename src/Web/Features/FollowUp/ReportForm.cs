using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>The forms of an occurrence's page, with the names that the fields have.</summary>
public sealed record ReportForm
{
    /// <summary>What the person has read, see <see cref="OccurrenceKey.Seen"/>.</summary>
    public string? Sedd { get; init; }

    /// <summary>How many there are in all; numbers may be written with spaces.</summary>
    public string? Pop { get; init; }

    /// <summary>How many were looked at.</summary>
    public string? Prov { get; init; }

    /// <summary>How many of them deviated.</summary>
    public string? Avv { get; init; }

    public DeviationGrade? Grad { get; init; }

    /// <summary>What was wrong.</summary>
    public string? Fel { get; init; }

    public string? Kommentar { get; init; }

    /// <summary>What is to be done about it.</summary>
    public string? Atgard { get; init; }

    /// <summary>Who is to do it.</summary>
    public string? Vem { get; init; }

    /// <summary>When it is to be done, as 2026-10-31.</summary>
    public string? Klar { get; init; }

    /// <summary>Why it is sent back, moved, left out or paused.</summary>
    public string? Skal { get; init; }

    /// <summary>The new last day, as 2026-10-31.</summary>
    public string? Dag { get; init; }

    /// <summary>The field that is wrong.</summary>
    internal string Place { get; private init; } = "";

    internal string? Problem { get; private init; }

    /// <summary>The name of a number that is none; null where all are.</summary>
    internal string? BadNumber => IsBad(Pop) ? "pop" : IsBad(Prov) ? "prov" : IsBad(Avv) ? "avv" : null;

    /// <summary>The day is none.</summary>
    internal bool IsBadDay => !string.IsNullOrWhiteSpace(Klar) && IsoDay.Read(Klar) is null;

    internal ControlReport Report => new()
    {
        Population = Read(Pop),
        Sample = Read(Prov),
        Deviations = Read(Avv),
        Grade = Grad,
        Finding = Fel,
        Comment = Kommentar,
        ActionWhat = Atgard,
        ActionResponsible = Vem,
        ActionDueOn = IsoDay.Read(Klar),
    };

    internal static ReportForm Of(ControlOccurrence occurrence) => occurrence.Result?.Report is not { } report ? new() { Sedd = ChangeOccurrence.Stamp(occurrence) } : new()
    {
        Sedd = ChangeOccurrence.Stamp(occurrence),
        Pop = report.Population?.ToString(CultureInfo.InvariantCulture),
        Prov = report.Sample?.ToString(CultureInfo.InvariantCulture),
        Avv = report.Deviations?.ToString(CultureInfo.InvariantCulture),
        Grad = report.Grade,
        Fel = report.Finding,
        Kommentar = report.Comment,
        Atgard = report.ActionWhat,
        Vem = report.ActionResponsible,
        Klar = report.ActionDueOn?.ToIso(),
    };

    /// <summary>The stored report, with what was typed beside it and what is wrong with that.</summary>
    internal ReportForm Beside(ReportForm typed) => this with { Skal = typed.Skal, Dag = typed.Dag, Place = typed.Place, Problem = typed.Problem };

    internal string? ProblemAt(string place) => Place == place ? Problem : null;

    internal ReportForm Wrong(string place, string problem) => this with { Place = place, Problem = problem };

    internal ReportForm Wrong(RuleBrokenException broken) => Wrong(PlaceOf(broken), T.Of($"Rule.{broken.Rule}", [.. broken.Details]));

    private static string PlaceOf(RuleBrokenException broken) => (broken.Rule, broken.Details) switch
    {
        (Rule.FollowUpMustSayWhy, _) or (_, [nameof(ControlOccurrence.Because), ..]) => "skal",
        (Rule.MovedDayMustFit or Rule.MovedDayMustNotHavePassed, _) => "dag",
        (Rule.AttachmentsMustBeFew or Rule.AttachmentMustHaveASize, _) => "fil",
        (Rule.SampleMustNotExceedPopulation or Rule.ReportMustHaveASample, _) => "prov",
        (Rule.DeviationsMustNotExceedSample, _) => "avv",
        (Rule.ReportMustHaveAGrade or Rule.GradeMustFitDeviations, _) => "grad-None",
        (Rule.DeviationMustSayWhat, _) or (_, [nameof(ControlReport.Finding), ..]) => "fel",
        (_, [nameof(ControlReport.Comment), ..]) => "kommentar",
        (Rule.CorrectiveActionMustSayWhat, _) or (_, [nameof(CorrectiveStep.What), ..]) => "atgard",
        (Rule.CorrectiveActionMustSayWho, _) or (_, [nameof(CorrectiveStep.Responsible), ..]) => "vem",
        (Rule.CorrectiveActionMustSayWhen or Rule.CorrectiveActionDayMustFit, _) => "klar",
        _ => "pop",
    };

    private static bool IsBad(string? text) => !string.IsNullOrWhiteSpace(text) && Read(text) is null;

    /// <summary>"1 250" is 1250, with whatever kind of space.</summary>
    internal static int? Read(string? text) =>
        int.TryParse(string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter))), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
