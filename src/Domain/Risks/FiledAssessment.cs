using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>What a file says of a risk at one stage: a grade of the controls, else steps of dimensions, else two steps.</summary>
/// <param name="Likelihood">Step number; not looked at where a grade is given.</param>
/// <param name="Consequence">Step number; not looked at where a grade or dimensions are given.</param>
public sealed record FiledAssessment(int Likelihood, int? Consequence)
{
    /// <summary>Steps of the model's dimensions; null when nothing is said of them.</summary>
    public IReadOnlyList<DimensionStep>? Dimensions { get; init; }

    /// <summary>The grade of the existing controls, 1 for the weakest; only for the stage with controls.</summary>
    public int? Effect { get; init; }

    /// <summary>How sure it is; null when nothing is said.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The file says everything: what it leaves out is taken away. Otherwise that stays.</summary>
    public bool SaysDimensionsAndEffect { get; init; }

    /// <summary>The file says how sure it is, also where it says nothing.</summary>
    public bool SaysConfidence { get; init; }
}
