using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Audit;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

/// <summary>What of the trail is asked for, and the addresses that ask for it.</summary>
public sealed record TrailFilter
{
    public const string Path = "/logg";
    public const string DownloadPath = Path + "/hamta";

    public string Subject { get; init; } = "";
    /// <summary>The thing's key.</summary>
    public string Number { get; init; } = "";
    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";
    public string Person { get; init; } = "";
    public AuditKind? Kind { get; init; }
    /// <summary>First day, local.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last day, local, included.</summary>
    public DateOnly? To { get; init; }
    /// <summary>Only rows before this one in the list: where the next page begins.</summary>
    public int? Before { get; init; }

    /// <summary>Words of the address that mean nothing here.</summary>
    public IReadOnlyList<string> Unknown { get; private init; } = [];

    public bool IsEmpty => Words().All(word => word.Value is null);

    public static TrailFilter Read(IQueryCollection query)
    {
        var unknown = new List<string>();
        return new TrailFilter
        {
            Subject = Word("sak"),
            Number = Word("nummer"),
            Name = Word("namn"),
            Person = Word("person"),
            Kind = Read<AuditKind>("handelse", word => Enum.TryParse<AuditKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !int.TryParse(word, CultureInfo.InvariantCulture, out _) ? kind : null),
            From = Read<DateOnly>("fran", Day),
            To = Read<DateOnly>("till", Day),
            Before = Read<int>("fore", word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null),
            Unknown = unknown,
        };

        string Word(string name) => query[name].FirstOrDefault()?.Trim() ?? "";

        T? Read<T>(string name, Func<string, T?> read)
            where T : struct
        {
            var word = Word(name);
            var value = word.Length == 0 ? null : read(word);
            if (word.Length > 0 && value is null) unknown.Add(word);
            return value;
        }
    }

    /// <summary>As a day is written: 2026-11-23. Null for anything else.</summary>
    public static DateOnly? Day(string word) => IsoDay.Read(word) is { Year: > 1 and < 9999 } day ? day : null;

    /// <summary>The page with this filter, from its beginning unless a row is given.</summary>
    public string Address(int? before = null) => Path + Query(("fore", before?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The file with all that the filter finds.</summary>
    public string Download(string format) => DownloadPath + Query(("format", format));

    /// <summary>In one line, as the row about an export tells it.</summary>
    public override string ToString() => string.Join(" ", Words().Where(word => word.Value is not null).Select(word => $"{word.Name}={word.Value}"));

    private string Query((string Name, string? Value) more)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Words().Append(more))
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }

        return query.ToString();
    }

    private IEnumerable<(string Name, string? Value)> Words()
    {
        yield return ("sak", Text(Subject));
        yield return ("nummer", Text(Number));
        yield return ("namn", Text(Name));
        yield return ("person", Text(Person));
        yield return ("handelse", Kind?.ToString());
        yield return ("fran", From?.ToIso());
        yield return ("till", To?.ToIso());
    }

    private static string? Text(string word) => word.Length > 0 ? word : null;
}
