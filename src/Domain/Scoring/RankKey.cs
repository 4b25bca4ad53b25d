namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// What the total order looks at, in this order. Between two risks the first key that differs decides;
/// department and reference together never tie, so the order is total and the same in every run.
/// </summary>
public enum RankKey
{
    /// <summary>Higher risk value first.</summary>
    Value,

    /// <summary>Higher consequence first: what hurts more goes before what happens more often.</summary>
    Consequence,

    /// <summary>Higher likelihood first.</summary>
    Likelihood,

    /// <summary>More threatened goals first.</summary>
    Goals,

    /// <summary>Department code, then reference, in natural order (R2 before R10). Says nothing of the risk's size.</summary>
    Reference,
}
