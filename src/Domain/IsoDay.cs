using System.Globalization;

namespace Vaggeryd.InternalControl.Domain;

/// <summary>A day as forms, addresses and files write it: 2026-11-23.</summary>
public static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    public static string ToIso(this DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Null for anything else.</summary>
    public static DateOnly? Read(string? text) => DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
