namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>How far apart those who assessed a risk one by one are.</summary>
public enum Agreement
{
    /// <summary>All chose the same step.</summary>
    Agreed,

    OneStepApart,

    /// <summary>Two steps or more.</summary>
    FurtherApart,
}

/// <summary>The lowest and the highest step that was chosen on one axis.</summary>
public readonly record struct AxisSpread(int Lowest, int Highest)
{
    public Agreement Agreement => (Highest - Lowest) switch
    {
        0 => Agreement.Agreed,
        1 => Agreement.OneStepApart,
        _ => Agreement.FurtherApart,
    };
}

/// <summary>What two or more individual assessments span. It decides nothing; it says what is worth talking about.</summary>
/// <param name="Count">How many assessed.</param>
/// <param name="Likelihood">On the likelihood scale.</param>
/// <param name="Consequence">On the consequence scale.</param>
/// <param name="LowestValue">The lowest of their risk values.</param>
/// <param name="HighestValue">The highest of their risk values.</param>
public sealed record AssessmentSpread(int Count, AxisSpread Likelihood, AxisSpread Consequence, int LowestValue, int HighestValue)
{
    /// <summary>The axis where they are furthest apart decides.</summary>
    public Agreement Agreement => Likelihood.Agreement > Consequence.Agreement ? Likelihood.Agreement : Consequence.Agreement;

    /// <returns>Null for fewer than two.</returns>
    /// <param name="individual">Assessments at one stage by one model.</param>
    public static AssessmentSpread? Of(IReadOnlyCollection<IndividualAssessment> individual) => individual.Count < 2 ? null : new(
        individual.Count,
        new(individual.Min(one => one.Likelihood), individual.Max(one => one.Likelihood)),
        new(individual.Min(one => one.Consequence), individual.Max(one => one.Consequence)),
        individual.Min(one => one.Value),
        individual.Max(one => one.Value));
}
