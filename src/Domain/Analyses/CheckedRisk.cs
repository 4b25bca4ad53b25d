using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>What a risk says, as far as its analysis is looked through.</summary>
public sealed record CheckedRisk
{
    /// <summary>The risk's address within its year.</summary>
    public required string Slug { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public string? Process { get; init; }

    public string? Category { get; init; }

    public string? Cause { get; init; }

    public string? Event { get; init; }

    public string? Effect { get; init; }

    public string? ExistingControls { get; init; }

    public string? PlannedAction { get; init; }

    public string? ControlActivity { get; init; }

    public string? ControlMethod { get; init; }

    public string? Responsible { get; init; }

    public RiskResponse? Response { get; init; }

    public string? ResponseReason { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>The value with existing controls; null when nobody has assessed it.</summary>
    public int? Value { get; init; }

    /// <summary>The band of <see cref="Value"/>; null when nobody has assessed it.</summary>
    public int? Level { get; init; }

    /// <summary>The value that it is to get; null where nothing is said.</summary>
    public int? Target { get; init; }

    /// <summary>The highest value that is tolerated; null where nothing is said.</summary>
    public int? Appetite { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>Codes of the goals that it works against.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    public IReadOnlyList<PlannedStep> Actions { get; init; } = [];

    public bool IsAssessed => Value is not null;

    /// <summary>The free texts by the names of their fields, in the order of the form.</summary>
    public IEnumerable<(string Field, string? Text)> Texts =>
    [
        (nameof(Title), Title), (nameof(Process), Process), (nameof(Cause), Cause), (nameof(Event), Event), (nameof(Effect), Effect),
        (nameof(ExistingControls), ExistingControls), (nameof(ResponseReason), ResponseReason), (nameof(PlannedAction), PlannedAction),
        (nameof(ControlActivity), ControlActivity), (nameof(ControlMethod), ControlMethod), (nameof(Responsible), Responsible),
    ];
}
