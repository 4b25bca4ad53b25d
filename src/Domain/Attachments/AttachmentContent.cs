namespace Vaggeryd.InternalControl.Domain.Attachments;

/// <summary>The bytes of an attachment.</summary>
public sealed class AttachmentContent
{
    private AttachmentContent() { }

    internal AttachmentContent(byte[] bytes) => Bytes = bytes;

    public int AttachmentId { get; private set; }

    public byte[] Bytes { get; private set; } = [];
}
