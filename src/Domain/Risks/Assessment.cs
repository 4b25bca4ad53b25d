using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>
/// Likelihood and consequence of a risk at one stage, with what the calculator answered at the time.
/// It keeps the model's hash and the calculation so that a later reader need not trust a later program.
/// </summary>
public sealed class Assessment
{
    private Assessment() { }

    internal Assessment(AssessmentStage stage, ScoringModel model, RiskScore score, string by, DateTime at)
    {
        Stage = stage;
        ScoringModelId = model.Id;
        ScoringModelHash = model.Hash;
        Likelihood = score.Likelihood;
        Consequence = score.Consequence;
        Value = score.Value;
        Level = score.Level;
        Calculation = score.Calculation;
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

    public int Value { get; private set; }

    /// <summary>Band number, 1 for the lowest.</summary>
    public int Level { get; private set; }

    /// <summary>Such as "3 × 4 = 12".</summary>
    public string Calculation { get; private set; } = "";

    public int ScoringModelId { get; private set; }

    public string ScoringModelHash { get; private set; } = "";

    public string AssessedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AssessedAt { get; private set; }
}
