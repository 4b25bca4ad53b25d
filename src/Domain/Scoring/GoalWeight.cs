namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>How much a goal weighs when two risks are otherwise alike. A goal that a model does not name weighs <see cref="Usual"/>.</summary>
/// <param name="Goal">The goal's code.</param>
/// <param name="Weight">0 to 100; 0: the goal does not count.</param>
public sealed record GoalWeight(string Goal, int Weight)
{
    public const int Usual = 1;

    public const int Most = 100;
}
