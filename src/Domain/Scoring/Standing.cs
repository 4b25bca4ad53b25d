namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>What decides where a risk stands among the others.</summary>
public record Standing
{
    /// <summary>The department's code, such as "SN".</summary>
    public required string Department { get; init; }

    /// <summary>Unique within the department and planning year.</summary>
    public required string Reference { get; init; }

    /// <summary>Used by the rule that takes the highest within each category; null counts as a category of its own.</summary>
    public string? Category { get; init; }

    /// <summary>How many goals the risk works against, 0 or more.</summary>
    public int GoalCount { get; init; }

    /// <summary>Step number, or null when the risk is not assessed.</summary>
    public int? Likelihood { get; init; }

    /// <summary>Step number, or null when the risk is not assessed.</summary>
    public int? Consequence { get; init; }

    /// <summary>Risk value, or null when the risk is not assessed.</summary>
    public int? Value { get; init; }

    /// <summary>Band number, or null when the risk is not assessed.</summary>
    public int? Level { get; init; }

    public bool IsScored => Value is not null;

    /// <summary>How the risk is named beside others: the reference, with the department where the reference does not say it.</summary>
    public string Label => ReferenceSaysDepartment ? Reference : $"{Reference} ({Department})";

    /// <summary>"SN-07" and "SN07" say SN; "SNÖ-1" does not.</summary>
    private bool ReferenceSaysDepartment =>
        Reference.StartsWith(Department, StringComparison.OrdinalIgnoreCase)
        && (Reference.Length == Department.Length
            || !char.IsLetterOrDigit(Reference[Department.Length])
            || (char.IsDigit(Reference[Department.Length]) && !char.IsDigit(Department[^1])));
}
