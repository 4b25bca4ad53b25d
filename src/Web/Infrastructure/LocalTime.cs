namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>The municipality's own time, whatever zone the server keeps. Times are stored in UTC and shown in this.</summary>
public static class LocalTime
{
    public static readonly TimeZoneInfo Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out var stockholm) ? stockholm : TimeZoneInfo.Local;

    public static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>When a day begins, UTC.</summary>
    public static DateTime Beginning(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock));

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Of(utc));

    public static DateTime Now(TimeProvider clock) => Of(clock.GetUtcNow().UtcDateTime);
}
