namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>A link of the chain that shows whether the trail is whole: each seal's hash covers its row and the seal before it.</summary>
public sealed class AuditSeal
{
    private AuditSeal() { }

    /// <param name="number">1 and up, without gaps.</param>
    /// <param name="rowId">The row that is sealed.</param>
    /// <param name="hash">SHA-256, 64 hexadecimal digits.</param>
    /// <param name="at">When, UTC.</param>
    public AuditSeal(int number, int rowId, string hash, DateTime at)
    {
        Number = number;
        RowId = rowId;
        Hash = hash;
        SealedAt = at;
    }

    public int Number { get; private set; }

    public int RowId { get; private set; }

    public string Hash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SealedAt { get; private set; }
}
