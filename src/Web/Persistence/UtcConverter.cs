using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>Every time is stored and read as UTC, to the millisecond in both databases.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => new DateTime(time.Ticks - time.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
