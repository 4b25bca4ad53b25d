using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>The forms of a report's page, with the names that the fields have.</summary>
public sealed record PeriodReportForm
{
    /// <summary>What the person has looked at, see <see cref="WholeReport.Stamp"/>.</summary>
    public string? Sedd { get; init; }

    /// <summary>Verdict and reason as the person has read them, see <see cref="SaveReport.Seen"/>.</summary>
    public int? Version { get; init; }

    /// <summary>The signature that the person has read.</summary>
    public int? Nr { get; init; }

    public Verdict? Omdome { get; init; }

    /// <summary>Why the verdict is what it is.</summary>
    public string? Motivering { get; init; }

    /// <summary>"on": the person knows what is open.</summary>
    public string? Vet { get; init; }

    /// <summary>Why the signature is taken back.</summary>
    public string? Skal { get; init; }

    /// <summary>The field that is wrong.</summary>
    internal string Place { get; private init; } = "";

    internal string? Problem { get; private init; }

    internal bool Knows => Vet is not null;

    internal static PeriodReportForm Of(ShowPeriodReport.Result result) => new PeriodReportForm { Omdome = result.Stored?.Verdict, Motivering = result.Stored?.Reason }.Reading(result);

    /// <summary>The same, by somebody who has read the report as it is now.</summary>
    internal PeriodReportForm Reading(ShowPeriodReport.Result result) => this with { Sedd = result.Stamp, Version = SaveReport.Seen(result.Stored), Nr = result.Stored?.InForce?.Number };

    /// <summary>What is typed, each with its heading; empty fields left out.</summary>
    internal IReadOnlyList<(string Label, string Text)> Typed =>
    [
        .. new[]
        {
            (T.Of("PeriodReport.Verdict"), Omdome is { } verdict ? T.Of(verdict) : ""),
            (T.Of("PeriodReport.Reason"), Text.Lines(Motivering)),
            (T.Of("PeriodReport.WithdrawWhy"), Text.Lines(Skal)),
        }.Where(said => said.Item2.Length > 0),
    ];

    internal string? ProblemAt(string place) => Place == place ? Problem : null;

    internal PeriodReportForm Wrong(string place, string problem) => this with { Place = place, Problem = problem };

    internal PeriodReportForm Wrong(RuleBrokenException broken) => Wrong(PlaceOf(broken), T.Of($"Rule.{broken.Rule}", [.. broken.Details]));

    private static string PlaceOf(RuleBrokenException broken) => (broken.Rule, broken.Details) switch
    {
        (Rule.VerdictMustBeGiven, _) => "omdome-Sufficient",
        (Rule.VerdictMustSayWhy, _) or (_, [nameof(PeriodReport.Reason), ..]) => "motivering",
        (Rule.OpenControlsMustBeAccepted, _) => "vet",
        (Rule.WithdrawnSignOffMustSayWhy, _) or (_, [nameof(PeriodSignOff.WithdrawnBecause), ..]) => "skal",
        _ => "h-lage",
    };
}
