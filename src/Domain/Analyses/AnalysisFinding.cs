namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>Something in a risk analysis to look at once more.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Risk">The risk that it is about; null where it is about the whole.</param>
/// <param name="What">The category, the goal's code, or the name of the field; null where the kind says all.</param>
/// <param name="PersonalData">What a text seems to hold; null for other kinds.</param>
public sealed record AnalysisFinding(AnalysisFindingKind Kind, CheckedRisk? Risk = null, string? What = null, PersonalDataKind? PersonalData = null)
{
    /// <summary>The analysis cannot be handed in with it; everything else is advice.</summary>
    public bool IsBlocking => Kind == AnalysisFindingKind.NotAssessed;
}
