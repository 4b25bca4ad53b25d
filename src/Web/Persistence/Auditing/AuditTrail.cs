using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Auditing;

/// <summary>
/// Writes what happens: every change of an audited thing in the same transaction as the change, and events such as sign-ins
/// where a use case says so.
/// </summary>
public sealed class AuditTrail(ICurrentUser user, TimeProvider clock)
{
    /// <summary>What is about to be saved, with the values from before; read before the save, because afterwards they are gone.</summary>
    internal static IReadOnlyList<AuditChange> Watch(ChangeTracker tracker)
    {
        var changes = new Dictionary<(Type, object), AuditChange>();
        var entries = tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in entries.Where(e => AuditedTypes.IsAudited(e.Metadata.ClrType)))
            changes[(entry.Metadata.ClrType, Key(entry))] = AuditChange.Of(entry);

        foreach (var entry in entries)
        {
            if (AuditedTypes.PartOf(entry.Metadata.ClrType) is not { } part) continue;
            var key = (part.Whole, entry.Property(part.ForeignKey).CurrentValue!);
            if (!changes.TryGetValue(key, out var whole))
            {
                var owner = tracker.Entries().Single(e => e.Metadata.ClrType == part.Whole && Equals(Key(e), key.Item2));
                changes[key] = whole = AuditChange.Of(owner);
            }

            whole.Add(entry, part);
        }

        return [.. changes.Values.Where(change => change.HasContent)];
    }

    /// <summary>The rows of what has just been saved; made afterwards, because new things have got their keys by then.</summary>
    internal IEnumerable<AuditRow> Rows(IReadOnlyList<AuditChange> changes)
    {
        var (at, unit) = (clock.GetUtcNow().UtcDateTime, NewUnit());
        return changes.Select(change => change.Row(user, at, unit));
    }

    /// <summary>The row of something that happened without a change; the caller adds it to what it saves.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="subject">To what kind of thing.</param>
    /// <param name="id">Its key.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="changes">JSON as <see cref="AuditRow.Changes"/>, for more that should be known.</param>
    /// <param name="actor">Who did it, where that is not yet the signed-in person.</param>
    /// <param name="network">From where, for sign-ins and refusals.</param>
    /// <param name="year">The planning year that it concerns.</param>
    public AuditRow Event(AuditKind kind, string subject, string id = "", string name = "", string changes = "{}", string? actor = null, string network = "", int? year = null) => new()
    {
        At = clock.GetUtcNow().UtcDateTime,
        Actor = Shorten(actor ?? user.Name, AuditRow.ActorLimit),
        Channel = user.Channel,
        Kind = kind,
        Subject = Shorten(subject, AuditRow.SubjectLimit),
        SubjectId = Shorten(id, AuditRow.SubjectIdLimit),
        SubjectName = Shorten(name, AuditRow.SubjectNameLimit),
        Year = year,
        Changes = changes,
        Unit = NewUnit(),
        Network = network,
    };

    /// <summary>The row that tells that something leaves as a file; saved before the first byte goes out.</summary>
    /// <param name="useCase">What takes it out.</param>
    /// <param name="name">What people call what is taken out, such as the year.</param>
    /// <param name="year">The planning year, where it is one year's.</param>
    /// <param name="how">Format, filter, rules; never the contents.</param>
    public AuditRow Exported(string useCase, string name, int? year, params (string Field, string Value)[] how) => Event(
        AuditKind.Exported,
        useCase,
        name: name,
        changes: AuditChange.Json(how.Where(told => told.Value.Length > 0).ToDictionary(told => told.Field, told => new object?[] { null, told.Value })),
        year: year);

    internal static string Shorten(string text, int limit) => text.Length > limit ? text[..limit] : text;

    /// <summary>The one key that parts point at; a thing with several is told apart by all of them.</summary>
    private static object Key(EntityEntry entry)
    {
        var keys = entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue!).ToList();
        return keys is [var only] ? only : string.Join('/', keys);
    }

    /// <summary>The request's own number, which also stands in the log and on the error page.</summary>
    private static string NewUnit() => Activity.Current?.TraceId.ToHexString() ?? Guid.NewGuid().ToString("N");
}
