using System.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

/// <summary>
/// A job, or the operator, takes out rows that are older than the municipality keeps them. Their seals stay, and a row of its own says what went,
/// so that the rest can still be verified.
/// </summary>
public static class PruneTrail
{
    /// <summary>Numbers per transaction.</summary>
    private const int BatchSize = 10_000;

    /// <param name="KeepYears">How many years rows are kept; null: as configured.</param>
    public sealed record Command(int? KeepYears = null) : IRequest<Result>;

    /// <param name="Rows">How many rows were taken out.</param>
    /// <param name="Years">How many years rows are kept.</param>
    public sealed record Result(int Rows, int Years);

    internal sealed class Handler(AppDbContext db, AuditTrail trail, ICurrentUser user, TrailRetention retention, TimeProvider clock)
        : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            var years = command.KeepYears ?? retention.KeepYears ?? throw new BadInputException(TrailRetention.Key, T.Of("Trail.NoRetention"));
            if (years is < 1 or > TrailRetention.MostYears) throw new BadInputException(TrailRetention.Key, T.Of("Trail.BadRetention", years, TrailRetention.MostYears));

            var before = clock.GetUtcNow().UtcDateTime.AddYears(-years);
            var (rows, batch) = (0, 0);
            do rows += batch = await PruneAsync(years, before, cancellationToken);
            while (batch > 0);
            return new Result(rows, years);
        }

        /// <summary>The oldest rows from where the last pruning ended. Serializable, so that of two at once one gives way.</summary>
        private async Task<int> PruneAsync(int years, DateTime before, CancellationToken cancellationToken)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var last = await db.AuditRows.AsNoTracking().Where(row => row.Subject == PrunedRange.Subject).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
            var from = last is not null && PrunedRange.Of(last) is { } earlier ? earlier.To + 1 : 1;
            var to = Math.Min(await LastAsync(from, before, cancellationToken), from + BatchSize - 1);
            if (to < from) return 0;

            var rows = await db.AuditRows
                .Where(row => row.Subject != PrunedRange.Subject && db.AuditSeals.Any(seal => seal.RowId == row.Id && seal.Number >= from && seal.Number <= to))
                .ExecuteDeleteAsync(cancellationToken);
            if (rows == 0) return 0;

            var range = new PrunedRange(from, to, rows, years, before);
            db.AuditRows.Add(trail.Event(AuditKind.Pruned, PrunedRange.Subject, name: $"{from}–{to}", changes: range.ToChanges()));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return rows;
        }

        /// <summary>The number before the first that was sealed too recently.</summary>
        private async Task<int> LastAsync(int from, DateTime before, CancellationToken cancellationToken)
        {
            var kept = await db.AuditSeals.Where(seal => seal.Number >= from && seal.SealedAt >= before)
                .OrderBy(seal => seal.Number).Select(seal => (int?)seal.Number).FirstOrDefaultAsync(cancellationToken);
            return kept is { } number ? number - 1 : await db.AuditSeals.MaxAsync(seal => (int?)seal.Number, cancellationToken) ?? 0;
        }
    }
}
