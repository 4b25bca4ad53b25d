using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>All that a report of a period shows: what is frozen when it is signed.</summary>
public sealed record PeriodReportContent
{
    public int Form { get; init; } = 1;

    public required int Year { get; init; }

    /// <summary>"2026-Q3", or "2026".</summary>
    public required string Period { get; init; }

    public required string Municipality { get; init; }

    public required bool IsDemo { get; init; }

    /// <summary>Whose report; null for the municipality's.</summary>
    public BoardName? Department { get; init; }

    /// <summary>The version of the plan that is followed up, and its control sum.</summary>
    public required int PlanVersion { get; init; }

    public required string PlanHash { get; init; }

    /// <summary>Each control of the period, as often as it is done in it, by department and number.</summary>
    public required IReadOnlyList<ReportedControl> Controls { get; init; }

    /// <summary>The period that it is compared with; null where no plan was followed then.</summary>
    public string? Before { get; init; }

    /// <summary>The controls of <see cref="Before"/>.</summary>
    public IReadOnlyList<ReportedControl> ControlsBefore { get; init; } = [];

    /// <summary>Controls that came into the plan, or were taken out of it, during the period.</summary>
    public IReadOnlyList<ReportedChange> Changes { get; init; } = [];

    /// <summary>The plan's risks and their values.</summary>
    public IReadOnlyList<ReportedRisk> Risks { get; init; } = [];

    /// <summary>The risks are assessed with another scoring model than when the plan was decided, so that values are not compared.</summary>
    public bool IsOtherModel { get; init; }

    /// <summary>Whoever reports to the municipality, with the verdict; empty in a department's report.</summary>
    public IReadOnlyList<ReportedBoard> Boards { get; init; } = [];

    /// <summary>The same for each part of the year; empty in the report of a part.</summary>
    public IReadOnlyList<ReportedPart> Parts { get; init; } = [];

    public Verdict? Verdict { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who signed; null in a draft.</summary>
    public ReportSignature? Signature { get; init; }

    /// <summary>Controls that deviated, each with what is done about it.</summary>
    public IEnumerable<ReportedControl> Deviations => Controls.Where(control => control.State == OccurrenceState.Deviation);

    /// <summary>Controls that are neither reported and approved nor left out: signed for as they are.</summary>
    public IEnumerable<ReportedControl> Open => Controls.Where(control => control.IsOpen);

    public ReportFigures Figures => ReportFigures.Of(Controls);

    public ReportFigures? FiguresBefore => Before is null ? null : ReportFigures.Of(ControlsBefore);

    /// <summary>Of a board's own controls and those of whoever it reports for.</summary>
    public ReportFigures FiguresOf(ReportedBoard board) => ReportFigures.Of(Controls.Where(control => board.Departments.Contains(control.Department)));

    /// <summary>Boards that have not signed.</summary>
    public IEnumerable<ReportedBoard> NotSigned => Boards.Where(board => !board.IsSigned);

    /// <summary>How much is signed for although it is not ready.</summary>
    public int OpenCount => Open.Count() + NotSigned.Count();
}

/// <summary>Who signed, when (UTC), and in which words.</summary>
public sealed record ReportSignature(string Name, string Login, DateTime At, int Number, string Attestation);

/// <summary>A board's or company's own report, as the municipality's tells of it.</summary>
/// <param name="Departments">Codes of those that it reports for, itself included.</param>
/// <param name="IsSigned">It is signed.</param>
/// <param name="Verdict">As it was signed, and so <paramref name="Reason"/>; null where it is not.</param>
/// <param name="Hash">Control sum of what was signed.</param>
public sealed record ReportedBoard(string Code, string Name, IReadOnlyList<string> Departments, bool IsSigned, Verdict? Verdict = null, string? Reason = null, string? Hash = null);

/// <summary>A part of the year, with what was signed of it.</summary>
public sealed record ReportedPart(string Period, bool IsSigned, Verdict? Verdict = null, string? Reason = null, string? Hash = null);
