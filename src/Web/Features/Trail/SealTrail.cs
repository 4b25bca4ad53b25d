using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

/// <summary>A job, or the operator, seals the trail's new rows, so that nobody can change them unnoticed from then on.</summary>
public static class SealTrail
{
    /// <summary>How far back rows are looked for that were on their way when later ones were sealed. No transaction stays open for so long.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromHours(1);

    private const int BatchSize = 500;

    /// <summary>Times that somebody else may be first before this run leaves the sealing to them.</summary>
    private const int MostLost = 10;

    public sealed record Command : IRequest<Result>;

    /// <param name="Sealed">How many rows this run sealed.</param>
    /// <param name="Number">The last seal's number; 0 while there is none.</param>
    /// <param name="Hash">Its hash.</param>
    public sealed record Result(int Sealed, int Number, string Hash);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            var (count, lost) = (0, 0);
            while (true)
            {
                var last = await db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancellationToken);
                var rows = await UnsealedAsync(last, cancellationToken);
                if (rows.Count == 0 || lost == MostLost) return new Result(count, last?.Number ?? 0, last?.Hash ?? AuditChain.Beginning);

                var seals = Seal(rows, last);
                db.AuditSeals.AddRange(seals);
                var first = await IsFirstAsync(cancellationToken);
                db.ChangeTracker.Clear();
                if (first) count += rows.Count;
                else lost++;
                if (first && rows.Count < BatchSize) return new Result(count, seals[^1].Number, seals[^1].Hash);
            }
        }

        /// <summary>The next rows in order of ids. A transaction that took its id before others and ended after them comes late, but never by much.</summary>
        private async Task<List<AuditRow>> UnsealedAsync(AuditSeal? last, CancellationToken cancellationToken)
        {
            var (highest, since) = (0, DateTime.MinValue);
            if (last is not null) (highest, since) = (await db.AuditSeals.MaxAsync(seal => seal.RowId, cancellationToken), last.SealedAt - OnItsWay);

            var rows = last is null ? [] : await db.AuditRows.AsNoTracking()
                .Where(row => row.At >= since && row.Id < highest && !db.AuditSeals.Any(seal => seal.RowId == row.Id))
                .OrderBy(row => row.Id).Take(BatchSize).ToListAsync(cancellationToken);
            rows.AddRange(await db.AuditRows.AsNoTracking()
                .Where(row => row.Id > highest)
                .OrderBy(row => row.Id).Take(BatchSize - rows.Count).ToListAsync(cancellationToken));
            return rows;
        }

        private List<AuditSeal> Seal(List<AuditRow> rows, AuditSeal? last)
        {
            var at = WholeMilliseconds(clock.GetUtcNow().UtcDateTime);
            var (number, hash) = (last?.Number ?? 0, last?.Hash ?? AuditChain.Beginning);
            return rows.ConvertAll(row => new AuditSeal(++number, row.Id, hash = AuditChain.Hash(number, hash, at, row), at));
        }

        /// <summary>False when somebody else, at work at the same time, has taken a number or a row before us: the unique keys let one of us through.</summary>
        private async Task<bool> IsFirstAsync(CancellationToken cancellationToken)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateException failure) when (failure.IsDuplicate())
            {
                return false;
            }
        }

        /// <summary>As both databases keep a time, so that the hash can be computed from what they give back.</summary>
        private static DateTime WholeMilliseconds(DateTime time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
    }
}
