namespace Vaggeryd.InternalControl.Domain.Orders;

/// <summary>Where an order of documents stands.</summary>
public enum DocumentOrderStatus
{
    /// <summary>Nobody has begun.</summary>
    Waiting,

    /// <summary>A process is at it, until its lease is over.</summary>
    Running,

    /// <summary>The file is there.</summary>
    Done,

    /// <summary>It could not be made.</summary>
    Failed,

    /// <summary>The person who ordered does not want it any more.</summary>
    Cancelled,
}
