namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>
/// Follows the chain from its beginning, seal by seal, and says where it does not hold. Keeps only what it needs for the next step, so that
/// a trail of any length can be walked.
/// </summary>
/// <param name="prunings">What prunings account for, from the trail's own rows.</param>
/// <param name="late">How much older than what was sealed before it a row may be: as long as a transaction stays open and clocks differ.</param>
/// <param name="head">A hash that was noted earlier and must still be in the chain, or null.</param>
public sealed class TrailWalk(IReadOnlyList<PrunedRange> prunings, TimeSpan late, string? head = null)
{
    private readonly List<PrunedRange> _prunings = [.. prunings.OrderBy(range => range.From)];
    private List<TrailFinding> _found = [];
    private TrailFinding? _undecided;

    /// <summary>What the hash before should have been, where it is another than it is: the next seal tells whether row or seal is wrong.</summary>
    private string? _computed;
    private DateTime _newest = DateTime.MinValue;
    private int _highestRow;

    /// <summary>Number of the last seal; 0 before the first.</summary>
    public int Head { get; private set; }

    /// <summary>Hash of the last seal.</summary>
    public string HeadHash { get; private set; } = AuditChain.Beginning;

    /// <summary>When the last seal was made, UTC.</summary>
    public DateTime? SealedAt { get; private set; }

    /// <summary>How many rows are missing that prunings account for.</summary>
    public int Pruned { get; private set; }

    /// <summary>How many rows were sealed long after they were written. Sealing that stood still looks like this, and is no fault in the trail.</summary>
    public int SealedLate { get; private set; }

    /// <summary>The noted hash has been met.</summary>
    public bool HeadFound { get; private set; }

    /// <summary>The noted hash seals a row that has been pruned: it stands in the chain, but can no longer be computed.</summary>
    public bool HeadIsPruned { get; private set; }

    /// <summary>Goes on to the next seal, in order of numbers, and says what is wrong up to there.</summary>
    /// <param name="seal">The seal.</param>
    /// <param name="row">Its row; null where there is none.</param>
    /// <param name="unreadable">There is a row, but it holds something that no row can hold.</param>
    public IReadOnlyList<TrailFinding> Next(AuditSeal seal, AuditRow? row, bool unreadable = false)
    {
        _found = [];
        var afterGap = seal.Number > Head + 1;
        if (afterGap)
        {
            Decide(TrailProblem.RowOrSealChanged);
            _found.Add(new TrailFinding(TrailProblem.SealRemoved, Head + 1, seal.Number - 1 > Head + 1 ? seal.Number - 1 : null));
        }

        if (row is null) Missing(seal, unreadable);
        else
        {
            // After missing numbers the hash before is not known: this seal cannot be computed, and the chain begins again with it.
            if (!afterGap) Compute(seal, row);
            CheckTimes(seal, row);
        }

        if (seal.Hash == head) (HeadFound, HeadIsPruned) = (true, row is null);
        if (seal.RowId > _highestRow) _highestRow = seal.RowId;
        (Head, HeadHash, SealedAt) = (seal.Number, seal.Hash, seal.SealedAt);
        return _found;
    }

    /// <summary>What is left to say when there are no more seals.</summary>
    public IReadOnlyList<TrailFinding> End()
    {
        _found = [];
        Decide(TrailProblem.RowOrSealChanged);
        if (_prunings.Sum(range => range.Rows) != Pruned || !PruningsFollowEachOther())
            _found.Add(new TrailFinding(TrailProblem.PruningDisagrees, _prunings[0].From, _prunings[^1].To));
        if (head is not null && !HeadFound) _found.Add(new TrailFinding(TrailProblem.HeadMissing, null));
        return _found;
    }

    /// <summary>Rows with higher ids have been sealed already; when that was says whether this one came too late.</summary>
    public bool IsBehind(AuditRow row) => row.Id < _highestRow;

    /// <summary>Rows with higher ids were sealed so long after this one was written, if it says the truth, that it cannot have been on its way.</summary>
    public bool IsTooLate(AuditRow row, DateTime othersSealedAt) => othersSealedAt - row.At > late;

    /// <summary>Much older than rows that have been sealed already.</summary>
    public bool IsOutOfTime(AuditRow row) => row.At.Add(late) < _newest;

    private void Missing(AuditSeal seal, bool unreadable)
    {
        Decide(TrailProblem.RowOrSealChanged);
        if (unreadable) _found.Add(new TrailFinding(TrailProblem.RowChanged, seal.Number, RowId: seal.RowId));
        else if (_prunings.Exists(range => range.From <= seal.Number && seal.Number <= range.To && seal.SealedAt < range.Before)) Pruned++;
        else _found.Add(new TrailFinding(TrailProblem.RowRemoved, seal.Number, RowId: seal.RowId));
    }

    private void Compute(AuditSeal seal, AuditRow row)
    {
        var computed = AuditChain.Hash(seal.Number, HeadHash, seal.SealedAt, row);
        if (computed == seal.Hash) Decide(TrailProblem.RowChanged);
        else if (_computed is not null && AuditChain.Hash(seal.Number, _computed, seal.SealedAt, row) == seal.Hash) Decide(TrailProblem.SealChanged);
        else
        {
            Decide(TrailProblem.RowOrSealChanged);
            _undecided = new TrailFinding(TrailProblem.RowOrSealChanged, seal.Number, Row: row, RowId: row.Id);
            _computed = computed;
        }
    }

    private void CheckTimes(AuditSeal seal, AuditRow row)
    {
        if (seal.SealedAt == default) return;

        if (IsOutOfTime(row) || row.At - seal.SealedAt > late) _found.Add(new TrailFinding(TrailProblem.RowInserted, seal.Number, Row: row, RowId: row.Id));
        else if (row.At > _newest) _newest = row.At;

        if (seal.SealedAt - row.At > late) SealedLate++;
    }

    /// <summary>What was wrong at the seal before is now known.</summary>
    private void Decide(TrailProblem problem)
    {
        if (_undecided is not null) _found.Add(_undecided with { Problem = problem });
        (_undecided, _computed) = (null, null);
    }

    /// <summary>From the first number on and without a hole: only the oldest rows are ever pruned.</summary>
    private bool PruningsFollowEachOther()
    {
        var next = 1;
        foreach (var range in _prunings)
        {
            if (range.From != next) return false;
            next = range.To + 1;
        }

        return true;
    }
}
