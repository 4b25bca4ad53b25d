namespace Vaggeryd.InternalControl.Domain.Orders;

/// <summary>The bytes that an order came to.</summary>
public sealed class DocumentOrderContent
{
    private DocumentOrderContent() { }

    internal DocumentOrderContent(byte[] bytes) => Bytes = bytes;

    public int DocumentOrderId { get; private set; }

    public byte[] Bytes { get; private set; } = [];
}
