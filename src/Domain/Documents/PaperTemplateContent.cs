namespace Vaggeryd.InternalControl.Domain.Documents;

/// <summary>The bytes of a template.</summary>
public sealed class PaperTemplateContent
{
    private PaperTemplateContent() { }

    internal PaperTemplateContent(byte[] bytes) => Bytes = bytes;

    public int PaperTemplateId { get; private set; }

    public byte[] Bytes { get; private set; } = [];
}
