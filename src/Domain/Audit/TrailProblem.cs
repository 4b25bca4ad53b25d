namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>What is wrong at a place in the trail.</summary>
public enum TrailProblem
{
    /// <summary>The row is not as it was when it was sealed; the seal itself holds.</summary>
    RowChanged,

    /// <summary>The seal is not as it was; the row itself holds.</summary>
    SealChanged,

    /// <summary>Row or seal, or the place of both in the chain, is not as it was; which of them cannot be told.</summary>
    RowOrSealChanged,

    /// <summary>There is a seal and no row, and no pruning accounts for it.</summary>
    RowRemoved,

    /// <summary>A number, or several, is missing in the chain.</summary>
    SealRemoved,

    /// <summary>The row says that it was written long before rows that were sealed before it.</summary>
    RowInserted,

    /// <summary>A pruning says that it took out another number of rows than are missing, or rows younger than its setting.</summary>
    PruningDisagrees,

    /// <summary>The hash that was noted earlier is not in the chain: it was cut off after it, or written anew.</summary>
    HeadMissing,
}
