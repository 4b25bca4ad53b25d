namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>How effective a risk's existing controls are, as a grade of the model, and what the grade takes off each axis.</summary>
/// <param name="Name">Such as "God" / "Good"; differs from the model's other grades in both languages.</param>
/// <param name="Likelihood">What it does to the likelihood.</param>
/// <param name="Consequence">What it does to the consequence.</param>
public sealed record ControlEffect(LocalizedText Name, AxisEffect Likelihood, AxisEffect Consequence)
{
    /// <summary>What two steps are worth with the controls.</summary>
    /// <exception cref="RuleBrokenException">A step is not on its scale.</exception>
    public RiskScore On(ScoringModel model, int likelihood, int consequence) => model.Score(Likelihood.On(likelihood), Consequence.On(consequence));
}

/// <summary>What controls do to one axis: a percentage, or a look-up of each step. Exactly one of them is given.</summary>
/// <param name="Percent">0 to 100: the share of the step number that the controls take away.</param>
/// <param name="Steps">For each step of the scale, from 1, the step with the controls: from 1 to the step itself.</param>
public sealed record AxisEffect(int? Percent, IReadOnlyList<int>? Steps)
{
    public static AxisEffect None { get; } = new(0, null);

    /// <summary>
    /// The step with the controls. A percentage is taken off the step number and what is left is rounded up, so that controls
    /// are never given more than they take away: 4 less 40 % is 2.4 and becomes 3. Never below step 1.
    /// </summary>
    public int On(int step) => Steps is { } table ? table[step - 1] : Math.Max(1, (step * (100 - Percent!.Value) + 99) / 100);

    /// <summary>"4 − 40 % → 3"; a look-up is "4 → 3".</summary>
    public string InSigns(int step) => Percent is { } percent ? $"{step} − {percent} % → {On(step)}" : $"{step} → {On(step)}";
}
