namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>How many risks an open edition leaves out.</summary>
/// <param name="Items">Of those in the plan.</param>
/// <param name="NotSelected">Of the others.</param>
public sealed record Withheld(int Items, int NotSelected)
{
    public static Withheld Nothing { get; } = new(0, 0);

    public int Total => Items + NotSelected;
}
