using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

/// <summary>An auditor searches the whole trail; an administrator what concerns sign-ins, refusals, accounts, roles and keys.</summary>
public static class ListTrail
{
    public const int PageSize = 50;

    public sealed record Query(TrailFilter Filter) : IRequest<Result>;

    /// <param name="Rows">Newest first.</param>
    /// <param name="Older">Where the next page begins; null on the last.</param>
    /// <param name="Seal">The last seal; null while there is none.</param>
    /// <param name="Unsealed">How many rows came after it.</param>
    /// <param name="IsWholeTrail">False: only what belongs to the security log.</param>
    /// <param name="Subjects">What can be asked for, of things.</param>
    /// <param name="Kinds">And of what happens to them.</param>
    public sealed record Result(
        IReadOnlyList<Row> Rows, int? Older, LastSeal? Seal, int Unsealed, bool IsWholeTrail, IReadOnlyList<string> Subjects, IReadOnlyList<AuditKind> Kinds);

    public sealed record LastSeal(int Number, string Hash, DateTime At);

    /// <param name="Entry">The row itself.</param>
    /// <param name="Number">Its seal's number; null before it is sealed.</param>
    /// <param name="Changes">What was and what came.</param>
    /// <param name="Address">Where the thing is today; null where it has no page or is gone.</param>
    public sealed record Row(AuditRow Entry, int? Number, IReadOnlyList<TrailChange> Changes, string? Address);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var whole = user.Rights.May(Operation.ReadTrail);
            var matching = await db.TrailVisibleTo(user.Rights).MatchingAsync(db, query.Filter, cancellationToken);
            var found = await (await matching.AfterAsync(db, query.Filter, cancellationToken)).NewestFirst(query.Filter)
                .Take(PageSize + 1)
                .Select(row => new { Row = row, Number = db.AuditSeals.Where(seal => seal.RowId == row.Id).Select(seal => (int?)seal.Number).FirstOrDefault() })
                .ToListAsync(cancellationToken);
            var page = found.Take(PageSize).ToList();
            var names = await db.TrailNamesAsync(cancellationToken);
            var addresses = await AddressesAsync([.. page.Select(entry => entry.Row)], cancellationToken);
            var last = await db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Number)
                .Select(seal => new LastSeal(seal.Number, seal.Hash, seal.SealedAt)).FirstOrDefaultAsync(cancellationToken);
            var highest = await db.AuditSeals.MaxAsync(seal => (int?)seal.RowId, cancellationToken) ?? 0;

            return new Result(
                page.ConvertAll(entry => new Row(whole ? entry.Row : entry.Row.ForSecurityLog(), entry.Number, TrailChange.Read(entry.Row.Changes, names), addresses.GetValueOrDefault((entry.Row.Subject, entry.Row.SubjectId)))),
                found.Count > PageSize ? page[^1].Row.Id : null,
                last,
                await db.AuditRows.CountAsync(row => row.Id > highest, cancellationToken),
                whole,
                [.. whole ? AuditedTypes.Subjects : AuditedTypes.Subjects.Intersect(FilterTrail.SecuritySubjects)],
                whole ? Enum.GetValues<AuditKind>() : [AuditKind.Created, AuditKind.Changed, AuditKind.Deleted, .. FilterTrail.SecurityKinds]);
        }

        /// <summary>Only of what is still there.</summary>
        private async Task<Dictionary<(string Subject, string Id), string>> AddressesAsync(List<AuditRow> rows, CancellationToken cancellationToken)
        {
            var ids = rows.Where(row => row.Subject == nameof(Risk)).Select(row => int.TryParse(row.SubjectId, CultureInfo.InvariantCulture, out var id) ? id : 0).Distinct().ToList();
            var addresses = ids.Count == 0 ? [] : await db.Risks.AsNoTracking().Where(risk => ids.Contains(risk.Id)).VisibleTo(user.Rights)
                .Select(risk => new { risk.Id, risk.PlanningYear.Year, risk.Slug })
                .ToDictionaryAsync(risk => (nameof(Risk), $"{risk.Id}"), risk => SiteAddress.Risk(risk.Year, risk.Slug), cancellationToken);
            foreach (var row in rows)
            {
                if (row.Subject == nameof(Goal)) addresses[(row.Subject, row.SubjectId)] = $"/mal#mal-{row.SubjectName}";
                if (row.Subject == nameof(PlanningYear) && int.TryParse(row.SubjectName, CultureInfo.InvariantCulture, out var year)) addresses[(row.Subject, row.SubjectId)] = SiteAddress.Register(year);
            }

            return addresses;
        }
    }
}
