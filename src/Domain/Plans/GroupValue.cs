namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>How the value of a common risk follows from those of its members.</summary>
public enum GroupValue
{
    /// <summary>The highest.</summary>
    Max,

    /// <summary>The mean.</summary>
    Mean,

    /// <summary>The mean, in which a member counts as many times as it concerns departments.</summary>
    Weighted,
}
