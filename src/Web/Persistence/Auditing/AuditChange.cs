using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Auditing;

/// <summary>One thing that is about to be saved: its fields before and after.</summary>
internal sealed class AuditChange
{
    private const string Hidden = "•••";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly EntityEntry _entry;
    private readonly AuditKind _kind;
    private readonly string _name;
    private readonly SortedDictionary<string, object?[]> _fields = new(StringComparer.Ordinal);

    private AuditChange(EntityEntry entry)
    {
        _entry = entry;
        _name = AuditedTypes.NameOf(entry.Entity);
        _kind = entry.State switch
        {
            EntityState.Added => AuditKind.Created,
            EntityState.Deleted => AuditKind.Deleted,
            _ => AuditKind.Changed,
        };
    }

    /// <summary>A new or deleted thing is told of even where it has no fields of its own to tell.</summary>
    public bool HasContent => _kind != AuditKind.Changed || _fields.Count > 0;

    public static AuditChange Of(EntityEntry entry)
    {
        var change = new AuditChange(entry);
        foreach (var property in entry.Properties) change.Add(property.Metadata.Name, property, entry.State);
        foreach (var complex in entry.ComplexProperties)
        {
            foreach (var property in complex.Properties) change.Add($"{complex.Metadata.Name}.{property.Metadata.Name}", property, entry.State);
        }

        return change;
    }

    /// <summary>Tells of a part in the row of the whole.</summary>
    public void Add(EntityEntry part, AuditedTypes.Part how)
    {
        foreach (var field in how.Fields)
        {
            var before = part.State == EntityState.Added ? null : field.Told(part, part.OriginalValues);
            var after = part.State == EntityState.Deleted ? null : field.Told(part, part.CurrentValues);
            var label = $"{field.Name}:{how.Label(part)}";

            // One that is replaced is deleted and added: before is the old one's, after the new one's.
            if (_fields.TryGetValue(label, out var earlier)) (before, after) = (earlier[0] ?? before, earlier[1] ?? after);
            if (Equals(before, after)) _fields.Remove(label);
            else _fields[label] = [before, after];
        }
    }

    /// <summary>Fields with their values before and after, as a row holds them.</summary>
    public static string Json(IReadOnlyDictionary<string, object?[]> fields) => JsonSerializer.Serialize(fields, Options);

    /// <summary>After the save, when a new thing has its key.</summary>
    public AuditRow Row(ICurrentUser user, DateTime at, string unit) => new()
    {
        At = at,
        Actor = user.Name,
        Channel = user.Channel,
        Kind = _kind,
        Subject = AuditedTypes.SubjectOf(_entry.Metadata.ClrType),
        SubjectId = AuditTrail.Shorten(string.Join('/', Key()), AuditRow.SubjectIdLimit),
        SubjectName = AuditTrail.Shorten(_name, AuditRow.SubjectNameLimit),
        DepartmentId = Number("DepartmentId"),
        Year = _entry.Metadata.FindNavigation("PlanningYear") is null ? null : (_entry.Reference("PlanningYear").CurrentValue as PlanningYear)?.Year,
        Changes = Json(_fields),
        Unit = unit,
    };

    private void Add(string name, PropertyEntry property, EntityState state)
    {
        if (property.Metadata.IsPrimaryKey() || !AuditedTypes.IsTold(property.Metadata.Name)) return;

        var before = state == EntityState.Added ? null : property.OriginalValue;
        var after = state == EntityState.Deleted ? null : property.CurrentValue;
        if (Equals(before, after)) return;

        _fields[name] = AuditedTypes.IsSecret(property.Metadata.Name) ? [before is null ? null : Hidden, after is null ? null : Hidden] : [Told(before), Told(after)];
    }

    /// <summary>Simple values as they are; what is kept as one text, such as a scoring model's definition, as that text.</summary>
    private static object? Told(object? value) => value switch
    {
        null or string or int or bool or Enum => value,
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToIso(),
        _ => JsonSerializer.Serialize(value, Options),
    };

    private IEnumerable<string> Key() => _entry.Metadata.FindPrimaryKey()!.Properties
        .Select(p => Convert.ToString(_entry.Property(p.Name).CurrentValue, CultureInfo.InvariantCulture) ?? "");

    private int? Number(string property) =>
        _entry.Metadata.FindProperty(property) is null ? null : (int?)_entry.Property(property).CurrentValue;
}
