namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>How sure those who assessed are. Says nothing of the risk's size and moves no risk in the order.</summary>
public enum Confidence
{
    /// <summary>Little is known, or the assessors disagree.</summary>
    Low,

    /// <summary>Some experience or figures.</summary>
    Medium,

    /// <summary>Good figures or long experience.</summary>
    High,
}
