using System.Globalization;
using Vaggeryd.InternalControl.Domain.Planning;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>The form of a year's days, with the names that the fields have; days are written as 2026-10-31.</summary>
public sealed record DaysForm
{
    public int? Version { get; init; }

    public string? Analyser { get; init; }

    public string? Beslut { get; init; }

    public string? Plan { get; init; }

    /// <summary>What is wrong; null when nothing is.</summary>
    internal string? Problem { get; init; }

    /// <summary>The fields that hold something else than a day.</summary>
    public IEnumerable<string> Unreadable => Fields.Where(one => !string.IsNullOrWhiteSpace(one.Value) && Read(one.Value) is null).Select(one => one.Name);

    public IEnumerable<(string Name, string Label, string? Value)> Fields =>
        [("analyser", "Year.AnalysesDue", Analyser), ("beslut", "Year.DecisionsDue", Beslut), ("plan", "Year.PlanDue", Plan)];

    public static DaysForm Of(PlanningYear year) => new()
    {
        Version = year.Version,
        Analyser = Written(year.AnalysesDue),
        Beslut = Written(year.DecisionsDue),
        Plan = Written(year.PlanDue),
    };

    internal SetYearDays.Command Command(int year) => new(year, Read(Analyser), Read(Beslut), Read(Plan), Version);

    private static DateOnly? Read(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
