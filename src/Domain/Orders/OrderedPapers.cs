using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Domain.Orders;

/// <summary>What is ordered: every paper and file of one stored plan version, as one zip.</summary>
public sealed record OrderedPapers
{
    /// <summary>Longest diary number or name, in characters.</summary>
    public const int TextLimit = 100;

    /// <summary>Planning year.</summary>
    public required int Year { get; init; }

    /// <summary>Whose plan, by the board's code; null for the municipality's.</summary>
    public string? Board { get; init; }

    /// <summary>The board's id; null for the municipality's plan.</summary>
    public int? BoardId { get; init; }

    /// <summary>The plan version's number within its plan.</summary>
    public required int Number { get; init; }

    /// <summary>"2026 1", or "2026 SN 1" for a board's.</summary>
    public string Name => Board is null ? $"{Year} {Number}" : $"{Year} {Board} {Number}";

    public required Edition Edition { get; init; }

    /// <summary>The language of the documents.</summary>
    public required Language Language { get; init; }

    /// <summary>Diary number; null: the decision's, or a line to fill in.</summary>
    public string? Dnr { get; init; }

    /// <summary>Who answers for the papers; null leaves a line to fill in.</summary>
    public string? CaseHandler { get; init; }
}
