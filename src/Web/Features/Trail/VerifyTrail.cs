using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

/// <summary>An auditor, or the operator, checks that no row of the trail has been changed, taken out or slipped in, and learns where if one has.</summary>
public static class VerifyTrail
{
    /// <summary>How much older than what was sealed before it a row may be, unless the reader says otherwise.</summary>
    public const int LateMinutes = 15;

    /// <summary>How many places are named; the number beside them is the whole.</summary>
    private const int MostNamed = 100;

    /// <param name="Head">A hash that was noted earlier and must still be in the chain, or null.</param>
    /// <param name="Late">Minutes, see <see cref="LateMinutes"/>.</param>
    public sealed record Query(string? Head = null, int Late = LateMinutes) : IRequest<Result>;

    public sealed record Result
    {
        /// <summary>Number of the last seal.</summary>
        public required int Number { get; init; }
        public required string Hash { get; init; }
        public required DateTime? SealedAt { get; init; }
        /// <summary>Rows that a sealed pruning accounts for.</summary>
        public required int Pruned { get; init; }
        public required IReadOnlyList<PrunedRange> Prunings { get; init; }
        public required int Unsealed { get; init; }
        /// <summary>Rows that were sealed long after they were written, as when sealing stood still.</summary>
        public required int SealedLate { get; init; }
        /// <summary>A hash was given that was noted earlier, and it is in the chain.</summary>
        public required bool HeadFound { get; init; }
        /// <summary>The noted hash is in the chain, but its row has been pruned.</summary>
        public required bool HeadIsPruned { get; init; }
        public required int FindingCount { get; init; }
        /// <summary>The first of them, in order of numbers.</summary>
        public required IReadOnlyList<TrailFinding> Findings { get; init; }
        public bool IsWhole => FindingCount == 0;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        private readonly List<TrailFinding> _named = [];
        private int _count;

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!user.Rights.May(Operation.ReadTrail)) throw new ForbiddenException();

            var head = query.Head?.Trim().ToLowerInvariant();
            if (head is not null && !IsHash(head)) throw new BadInputException("--head", T.Of("Trail.BadHead", head));

            var reader = new ReadSealedRows(db);
            var prunings = await reader.PruningsAsync(cancellationToken);
            var walk = new TrailWalk(prunings, TimeSpan.FromMinutes(query.Late), head);
            await foreach (var (seal, row, unreadable) in reader.InOrderAsync(cancellationToken))
            {
                var behind = row is not null && walk.IsBehind(row);
                var found = walk.Next(seal, row, unreadable);
                Report(found);
                if (behind && !found.Any(finding => finding.Problem == TrailProblem.RowInserted)) await ReportWhenTooLateAsync(walk, row!, seal.Number, cancellationToken);
            }

            Report(walk.End());
            var unsealed = await UnsealedAsync(reader, walk, cancellationToken);
            return new Result
            {
                Number = walk.Head,
                Hash = walk.HeadHash,
                SealedAt = walk.SealedAt,
                Pruned = walk.Pruned,
                Prunings = prunings,
                Unsealed = unsealed,
                SealedLate = walk.SealedLate,
                HeadFound = walk.HeadFound,
                HeadIsPruned = walk.HeadIsPruned,
                FindingCount = _count,
                Findings = _named,
            };
        }

        private async Task<int> UnsealedAsync(ReadSealedRows reader, TrailWalk walk, CancellationToken cancellationToken)
        {
            var count = 0;
            await foreach (var (id, row) in reader.UnsealedAsync(cancellationToken))
            {
                count++;
                if (row is null) Report([new TrailFinding(TrailProblem.RowChanged, null, RowId: id)]);
                else if (walk.IsOutOfTime(row)) Report([new TrailFinding(TrailProblem.RowInserted, null, Row: row, RowId: id)]);
                else if (walk.IsBehind(row)) await ReportWhenTooLateAsync(walk, row, null, cancellationToken);
            }

            return count;
        }

        /// <summary>The next higher id that was sealed before: had the row been there then, it would have been sealed before it.</summary>
        private async Task ReportWhenTooLateAsync(TrailWalk walk, AuditRow row, int? number, CancellationToken cancellationToken)
        {
            var before = number ?? int.MaxValue;
            var othersSealedAt = await db.AuditSeals.AsNoTracking()
                .Where(seal => seal.RowId > row.Id && seal.Number < before)
                .OrderBy(seal => seal.RowId)
                .Select(seal => (DateTime?)seal.SealedAt)
                .FirstOrDefaultAsync(cancellationToken);
            if (othersSealedAt is { } at && walk.IsTooLate(row, at)) Report([new TrailFinding(TrailProblem.RowInserted, number, Row: row, RowId: row.Id)]);
        }

        private static bool IsHash(string text) => text.Length == AuditChain.Beginning.Length && text.All(char.IsAsciiHexDigit);

        private void Report(IReadOnlyList<TrailFinding> found)
        {
            _count += found.Count;
            _named.AddRange(found.Take(MostNamed - _named.Count));
        }
    }
}
