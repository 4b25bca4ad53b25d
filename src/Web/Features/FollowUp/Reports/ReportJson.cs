using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>A report as programs read it. Fields are added and never renamed.</summary>
public sealed record ReportJson
{
    public required int Year { get; init; }

    public required string Period { get; init; }

    /// <summary>Null for the municipality's.</summary>
    public required BoardName? Department { get; init; }

    public required string Municipality { get; init; }

    public required bool IsDemo { get; init; }

    /// <summary>"open" or "full".</summary>
    public required string Edition { get; init; }

    /// <summary>How many controls are left out.</summary>
    public required int Withheld { get; init; }

    public required bool IsSigned { get; init; }

    /// <summary>SHA-256 of what was signed; null in a draft.</summary>
    public required string? ContentHash { get; init; }

    public required Verdict? Verdict { get; init; }

    public required string? Reason { get; init; }

    public required SignatureJson? Signature { get; init; }

    public required int PlanVersion { get; init; }

    public required string PlanHash { get; init; }

    public required ReportFigures Figures { get; init; }

    public required string? Before { get; init; }

    public required ReportFigures? FiguresBefore { get; init; }

    public required IReadOnlyList<ReportedBoard> Boards { get; init; }

    public required IReadOnlyList<ReportedPart> Parts { get; init; }

    public required IReadOnlyList<ReportedControl> Controls { get; init; }

    public required IReadOnlyList<ReportedChange> Changes { get; init; }

    public required IReadOnlyList<ReportedRisk> Risks { get; init; }

    public static ReportJson Of(ShownReport shown) => new()
    {
        Year = shown.Content.Year,
        Period = shown.Content.Period,
        Department = shown.Content.Department,
        Municipality = shown.Content.Municipality,
        IsDemo = shown.Content.IsDemo,
        Edition = EditionWord.Of(shown.Edition),
        Withheld = shown.Withheld,
        IsSigned = shown.Content.Signature is not null,
        ContentHash = shown.Hash,
        Verdict = shown.Content.Verdict,
        Reason = shown.Content.Reason,
        Signature = shown.Content.Signature is { } signed ? new SignatureJson(signed.Name, signed.At, signed.Number, signed.Attestation) : null,
        PlanVersion = shown.Content.PlanVersion,
        PlanHash = shown.Content.PlanHash,
        Figures = shown.Content.Figures,
        Before = shown.Content.Before,
        FiguresBefore = shown.Content.FiguresBefore,
        Boards = shown.Content.Boards,
        Parts = shown.Content.Parts,
        Controls = shown.Content.Controls,
        Changes = shown.Content.Changes,
        Risks = shown.Content.Risks,
    };
}

/// <summary>Who signed, when (UTC), and in which words; what the person signs in with is for nobody else.</summary>
public sealed record SignatureJson(string Name, DateTime At, int Number, string Attestation);
