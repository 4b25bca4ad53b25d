using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

/// <summary>The rows that a person may read and asks for, as a query by the trail's indexes.</summary>
internal static class FilterTrail
{
    /// <summary>What whoever only reads the security log sees of: who came in and who was refused.</summary>
    public static readonly AuditKind[] SecurityKinds = [AuditKind.SignedIn, AuditKind.SignInRefused, AuditKind.SignedOut, AuditKind.AccessRefused, AuditKind.Security];

    /// <summary>And everything that happens to these.</summary>
    public static readonly string[] SecuritySubjects = [nameof(AppUser), nameof(RoleAssignment), nameof(ApiKey), "IdentityUserLogin"];

    /// <exception cref="ForbiddenException">The person may read nothing of the trail.</exception>
    public static IQueryable<AuditRow> TrailVisibleTo(this AppDbContext db, AccessRights rights)
    {
        var rows = db.AuditRows.AsNoTracking();
        if (rights.May(Operation.ReadTrail)) return rows;
        if (!rights.May(Operation.ReadSecurityLog)) throw new ForbiddenException();
        return rows.Where(row => SecurityKinds.Contains(row.Kind) || SecuritySubjects.Contains(row.Subject));
    }

    public static async Task<IQueryable<AuditRow>> MatchingAsync(this IQueryable<AuditRow> rows, AppDbContext db, TrailFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Subject.Length > 0) rows = rows.Where(row => row.Subject == filter.Subject);
        if (filter.Number.Length > 0) rows = rows.Where(row => row.SubjectId == filter.Number);
        if (filter.Name.Length > 0) rows = rows.Where(await NamedAsync(db, filter, cancellationToken));
        if (filter.Person.Length > 0) rows = rows.Where(row => row.Actor == filter.Person);
        if (filter.Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (filter.From is { } from)
        {
            var beginning = LocalTime.Beginning(from);
            rows = rows.Where(row => row.At >= beginning);
        }

        if (filter.To is { } to)
        {
            var end = LocalTime.Beginning(to.AddDays(1));
            rows = rows.Where(row => row.At < end);
        }

        return rows;
    }

    /// <summary>By time where times are asked for, otherwise by id: each order has an index that it can be read from, and the two hardly differ.</summary>
    public static IQueryable<AuditRow> NewestFirst(this IQueryable<AuditRow> rows, TrailFilter filter) =>
        IsByTime(filter) ? rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id) : rows.OrderByDescending(row => row.Id);

    /// <summary>The rows that come after the given one in that order.</summary>
    public static async Task<IQueryable<AuditRow>> AfterAsync(this IQueryable<AuditRow> rows, AppDbContext db, TrailFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Before is not { } id) return rows;
        if (!IsByTime(filter)) return rows.Where(row => row.Id < id);

        var at = await db.AuditRows.Where(row => row.Id == id).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(cancellationToken) ?? DateTime.MaxValue;
        return rows.Where(row => row.At <= at && (row.At < at || row.Id < id));
    }

    /// <summary>Risks, of which there are most rows, are found by their keys, which the index holds; what has no key here by its name alone.</summary>
    private static async Task<Expression<Func<AuditRow, bool>>> NamedAsync(AppDbContext db, TrailFilter filter, CancellationToken cancellationToken)
    {
        var name = filter.Name;
        if (filter.Subject != nameof(Risk)) return row => row.SubjectName == name;

        var slug = name.ToLowerInvariant();
        var keys = (await db.Risks.Where(risk => risk.Slug == slug).Select(risk => risk.Id).ToListAsync(cancellationToken)).ConvertAll(id => $"{id}");
        return keys.Count == 0 ? row => row.SubjectName == name : row => keys.Contains(row.SubjectId);
    }

    private static bool IsByTime(TrailFilter filter) => (filter.From ?? filter.To) is not null;
}
