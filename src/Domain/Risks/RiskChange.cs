using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>What has become of a risk since the year before: the same department and the same reference are the same risk.</summary>
public enum RiskChange
{
    /// <summary>It was not recorded the year before.</summary>
    New,

    /// <summary>Its value is higher, by the same model.</summary>
    Up,

    /// <summary>Its value is lower, by the same model.</summary>
    Down,

    /// <summary>Its value is the same or cannot be compared, and what it says is another.</summary>
    Changed,

    Unchanged,

    /// <summary>It was recorded the year before and is not any more.</summary>
    Gone,
}

/// <summary>A text of a risk that is another than the year before.</summary>
/// <param name="Field">Its name among the texts of <see cref="RiskDescription"/>.</param>
/// <param name="Before">Null: nothing was said.</param>
/// <param name="Now">Null: nothing is said.</param>
public sealed record FieldChange(string Field, string? Before, string? Now);

/// <summary>Holds a risk against itself the year before.</summary>
public static class RiskComparison
{
    /// <summary>The value comes first: whoever looks for what has changed most looks for that.</summary>
    /// <param name="trend">The value against that of the year before.</param>
    /// <param name="saysOther">Whether a text is another.</param>
    public static RiskChange Of(RiskTrend trend, bool saysOther) => trend.Direction switch
    {
        TrendDirection.New => RiskChange.New,
        TrendDirection.Up => RiskChange.Up,
        TrendDirection.Down => RiskChange.Down,
        _ => saysOther ? RiskChange.Changed : RiskChange.Unchanged,
    };

    /// <summary>Which texts are others, in the order in which a risk is read.</summary>
    public static IReadOnlyList<FieldChange> Between(RiskDescription before, RiskDescription now) =>
        [.. Texts(before).Zip(Texts(now), (old, next) => new FieldChange(old.Field, old.Text, next.Text)).Where(change => change.Before != change.Now)];

    private static IEnumerable<(string Field, string? Text)> Texts(RiskDescription risk) =>
    [
        (nameof(risk.Title), risk.Title),
        (nameof(risk.Process), risk.Process),
        (nameof(risk.Category), risk.Category),
        (nameof(risk.Cause), risk.Cause),
        (nameof(risk.Event), risk.Event),
        (nameof(risk.Effect), risk.Effect),
        (nameof(risk.ExistingControls), risk.ExistingControls),
        (nameof(risk.Response), risk.Response?.ToString()),
        (nameof(risk.ResponseReason), risk.ResponseReason),
        (nameof(risk.ReviewOn), risk.ReviewOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
        (nameof(risk.PlannedAction), risk.PlannedAction),
        (nameof(risk.ControlActivity), risk.ControlActivity),
        (nameof(risk.ControlMethod), risk.ControlMethod),
        (nameof(risk.ControlFrequency), risk.ControlFrequency),
        (nameof(risk.Responsible), risk.Responsible),
    ];
}
