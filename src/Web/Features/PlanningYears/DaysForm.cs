using Vaggeryd.InternalControl.Domain;
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
    public IEnumerable<string> Unreadable => Fields.Where(one => !string.IsNullOrWhiteSpace(one.Value) && IsoDay.Read(one.Value) is null).Select(one => one.Name);

    public IEnumerable<(string Name, string Label, string? Value)> Fields =>
        [("analyser", "Year.AnalysesDue", Analyser), ("beslut", "Year.DecisionsDue", Beslut), ("plan", "Year.PlanDue", Plan)];

    public static DaysForm Of(PlanningYear year) => new()
    {
        Version = year.Version,
        Analyser = year.AnalysesDue?.ToIso(),
        Beslut = year.DecisionsDue?.ToIso(),
        Plan = year.PlanDue?.ToIso(),
    };

    internal SetYearDays.Command Command(int year) => new(year, IsoDay.Read(Analyser), IsoDay.Read(Beslut), IsoDay.Read(Plan), Version);
}
