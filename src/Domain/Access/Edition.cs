namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>How much of a document is given away.</summary>
public enum Edition
{
    /// <summary>All that the reader may see, what carries a secrecy mark included.</summary>
    Full,

    /// <summary>Without what carries a secrecy mark, which is counted and not named.</summary>
    Open,
}
