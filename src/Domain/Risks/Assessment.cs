using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>
/// Likelihood and consequence of a risk at one stage, with what the calculator answered at the time.
/// It keeps the model's hash and the calculation so that a later reader need not trust a later program.
/// </summary>
public sealed class Assessment
{
    private Assessment() { }

    internal Assessment(AssessmentStage stage, ScoringModel model, RiskScore score, Confidence? confidence, string by, DateTime at)
    {
        Stage = stage;
        ScoringModelId = model.Id;
        ScoringModelHash = model.Hash;
        Likelihood = score.Likelihood;
        Consequence = score.Consequence;
        Value = score.Value;
        Level = score.Level;
        Calculation = score.Calculation;
        Confidence = confidence;
        AssessedBy = by;
        AssessedAt = at;
    }

    public int Id { get; private set; }

    public int RiskId { get; private set; }

    public AssessmentStage Stage { get; private set; }

    /// <summary>Step number on the model's scale.</summary>
    public int Likelihood { get; private set; }

    /// <summary>Step number on the model's scale.</summary>
    public int Consequence { get; private set; }

    /// <summary>The value that counts: the computed one, or the one that a person put in its place.</summary>
    public int Value { get; private set; }

    /// <summary>Band number of <see cref="Value"/>, 1 for the lowest.</summary>
    public int Level { get; private set; }

    /// <summary>Such as "3 × 4 = 12"; of the computed value.</summary>
    public string Calculation { get; private set; } = "";

    /// <summary>The steps of the model's dimensions that came to the consequence; none when it was said directly.</summary>
    public IReadOnlyList<DimensionStep> Dimensions { get; internal set; } = [];

    /// <summary>The grade of the existing controls, 1 for the weakest, where the stage follows from the one before controls; else null.</summary>
    public int? ControlEffect { get; internal set; }

    public Confidence? Confidence { get; private set; }

    /// <summary>What the model computed, where a person has put another value in its place; else null.</summary>
    public int? ComputedValue { get; private set; }

    /// <summary>Why another value counts than the computed one; null where the computed one does.</summary>
    public string? OverrideReason { get; private set; }

    public string? OverriddenBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? OverriddenAt { get; private set; }

    public bool IsOverridden => ComputedValue is not null;

    public int ScoringModelId { get; private set; }

    public string ScoringModelHash { get; private set; } = "";

    /// <summary>Who said it, or stood by it last.</summary>
    public string AssessedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AssessedAt { get; private set; }

    /// <summary>Whether the same was said by the same model: the computed value is then the same, and what was put in its place holds.</summary>
    internal bool HasTheStepsOf(Assessment other) =>
        (ScoringModelHash, Likelihood, Consequence) == (other.ScoringModelHash, other.Likelihood, other.Consequence) && Dimensions.SequenceEqual(other.Dimensions);

    internal bool IsSameAs(Assessment other) => HasTheStepsOf(other) && (Confidence, ControlEffect) == (other.Confidence, other.ControlEffect);

    internal void KeepOverrideOf(Assessment other) =>
        (Value, Level, ComputedValue, OverrideReason, OverriddenBy, OverriddenAt) = (other.Value, other.Level, other.ComputedValue, other.OverrideReason, other.OverriddenBy, other.OverriddenAt);

    /// <summary>Said again: who last stood by it and when.</summary>
    internal void Confirm(string by, DateTime at) => (AssessedBy, AssessedAt) = (by, at);

    internal void BeSure(Confidence? confidence) => Confidence = confidence;

    internal void Override(int value, int level, string reason, string by, DateTime at)
    {
        ComputedValue ??= Value;
        (Value, Level, OverrideReason, OverriddenBy, OverriddenAt) = (value, level, reason, by, at);
    }

    /// <summary>What another model makes of it. Who assessed it and when stays; a value that a person put in place of the computed one does not.</summary>
    internal void Recalculate(RecalculatedStage recalculated, ScoringModel model)
    {
        var score = recalculated.After;
        (ScoringModelId, ScoringModelHash) = (model.Id, model.Hash);
        (Likelihood, Consequence, Value, Level, Calculation) = (score.Likelihood, score.Consequence, score.Value, score.Level, score.Calculation);
        (Dimensions, ControlEffect) = (recalculated.Dimensions, recalculated.ControlEffect);
        (ComputedValue, OverrideReason, OverriddenBy, OverriddenAt) = (null, null, null, null);
    }

    internal void LiftOverride(int computedLevel)
    {
        (Value, Level) = (ComputedValue ?? Value, computedLevel);
        (ComputedValue, OverrideReason, OverriddenBy, OverriddenAt) = (null, null, null, null);
    }
}
