namespace Vaggeryd.InternalControl.Domain.Orders;

/// <summary>Why an order could not be made.</summary>
public enum DocumentOrderFailure
{
    /// <summary>Whoever ordered may not have it any more, or it is not there any more.</summary>
    NotAllowed,

    /// <summary>Each process that began on it was stopped before it was done.</summary>
    Interrupted,

    /// <summary>A fault of the program's, told of in its log under the reference.</summary>
    Fault,
}
