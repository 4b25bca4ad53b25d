namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>How many risks an open edition leaves out.</summary>
/// <param name="Items">Of those in the plan.</param>
/// <param name="NotSelected">Of the others.</param>
/// <param name="Picks">How many of them people have picked, in or out: without it, nobody could make the open edition again.</param>
public sealed record Withheld(int Items, int NotSelected, int Picks = 0)
{
    public static Withheld Nothing { get; } = new(0, 0);

    public int Total => Items + NotSelected;
}
