using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

/// <summary>
/// Reads the trail in order, a batch at a time. Somebody who changes a database by hand may write what no row can hold; such a row is given
/// back as unreadable, and the reading goes on.
/// </summary>
internal sealed class ReadSealedRows(AppDbContext db)
{
    private const int BatchSize = 1000;

    /// <summary>A seal with its row, where there is one that can be read.</summary>
    public sealed record Sealed(AuditSeal Seal, AuditRow? Row, bool Unreadable);

    public async IAsyncEnumerable<Sealed> InOrderAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = int.MinValue;
        while (true)
        {
            var after = last;
            var seals = await SafelyAsync(
                () => db.AuditSeals.AsNoTracking().Where(seal => seal.Number > after).OrderBy(seal => seal.Number).Take(BatchSize).ToListAsync(cancellationToken),
                () => OneByOneAsync(after, cancellationToken));
            var rows = await RowsAsync([.. seals.Select(seal => seal.RowId)], cancellationToken);
            foreach (var seal in seals) yield return new Sealed(seal, rows.GetValueOrDefault(seal.RowId), rows.TryGetValue(seal.RowId, out var row) && row is null);
            if (seals.Count < BatchSize) yield break;
            last = seals[^1].Number;
        }
    }

    /// <summary>Rows that have no seal, in order of ids; null for one that cannot be read.</summary>
    public async IAsyncEnumerable<(int Id, AuditRow? Row)> UnsealedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = int.MinValue;
        while (true)
        {
            var after = last;
            var ids = await db.AuditRows.Where(row => row.Id > after && !db.AuditSeals.Any(seal => seal.RowId == row.Id))
                .OrderBy(row => row.Id).Select(row => row.Id).Take(BatchSize).ToListAsync(cancellationToken);
            var rows = await RowsAsync(ids, cancellationToken);
            foreach (var id in ids) yield return (id, rows.GetValueOrDefault(id));
            if (ids.Count < BatchSize) yield break;
            last = ids[^1];
        }
    }

    /// <summary>What rows of the trail say was pruned; one that breaks its own setting, or that cannot be read, accounts for nothing.</summary>
    public async Task<List<PrunedRange>> PruningsAsync(CancellationToken cancellationToken)
    {
        var ids = await db.AuditRows.Where(row => row.Subject == PrunedRange.Subject && row.SubjectId == "").OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. (await RowsAsync(ids, cancellationToken)).OrderBy(entry => entry.Key)
            .Select(entry => entry.Value is { } row && PrunedRange.Of(row) is { } range && range.KeepsItsSetting(row.At) ? range : null)
            .OfType<PrunedRange>()];
    }

    /// <summary>By id; null for a row that is there and cannot be read, no entry for one that is not there.</summary>
    private async Task<Dictionary<int, AuditRow?>> RowsAsync(List<int> ids, CancellationToken cancellationToken) => await SafelyAsync(
        async () => (await db.AuditRows.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken)).ToDictionary(row => row.Id, row => (AuditRow?)row),
        async () =>
        {
            var rows = new Dictionary<int, AuditRow?>();
            foreach (var id in await db.AuditRows.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken))
                rows[id] = await SafelyAsync(() => db.AuditRows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken), () => Task.FromResult<AuditRow?>(null));
            return rows;
        });

    /// <summary>One by one; a seal whose time is none gets none, and its hash is then wrong.</summary>
    private async Task<List<AuditSeal>> OneByOneAsync(int after, CancellationToken cancellationToken)
    {
        var read = new List<AuditSeal>();
        foreach (var seal in await db.AuditSeals.Where(seal => seal.Number > after).OrderBy(seal => seal.Number).Take(BatchSize)
            .Select(seal => new { seal.Number, seal.RowId, seal.Hash }).ToListAsync(cancellationToken))
        {
            read.Add(await SafelyAsync(
                () => db.AuditSeals.AsNoTracking().SingleAsync(other => other.Number == seal.Number, cancellationToken),
                () => Task.FromResult(new AuditSeal(seal.Number, seal.RowId, seal.Hash, default))));
        }

        return read;
    }

    private static async Task<T> SafelyAsync<T>(Func<Task<T>> read, Func<Task<T>> otherwise)
    {
        try
        {
            return await read();
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or OverflowException || unreadable is InvalidOperationException and not ObjectDisposedException)
        {
            return await otherwise();
        }
    }
}
