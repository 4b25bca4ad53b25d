using System.Text.Json;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>One thing that is said of a risk in a plan, with its heading; what csv and workbook show and a verification compares.</summary>
/// <param name="Name">The property's name; the heading stands under <c>PlanColumn.Name</c>.</param>
/// <param name="Read">The number or text of a row; null is "not said".</param>
internal sealed record PlanColumn(string Name, Func<PlanRow, object?> Read)
{
    /// <summary>What a verification compares: the value itself, since what is shown may be the same for two.</summary>
    public Func<PlanRow, object?> Exact { get; private init; } = Read;

    /// <summary>All of them, in the order of the JSON file.</summary>
    public static readonly IReadOnlyList<PlanColumn> All =
    [
        new(nameof(PlanRow.Rank), row => row.Rank),
        new(nameof(PlanRow.Reference), row => row.Reference),
        new(nameof(PlanRow.Department), row => row.Department),
        new(nameof(PlanRow.DepartmentName), row => row.DepartmentName),
        new(nameof(PlanRow.Title), row => row.Title),
        new(nameof(PlanRow.Process), row => row.Process),
        new(nameof(PlanRow.Category), row => row.Category),
        new(nameof(PlanRow.Cause), row => row.Cause),
        new(nameof(PlanRow.Event), row => row.Event),
        new(nameof(PlanRow.Effect), row => row.Effect),
        new(nameof(PlanRow.Likelihood), row => row.Likelihood),
        new(nameof(PlanRow.Consequence), row => row.Consequence),
        new(nameof(PlanRow.Value), row => row.Value),
        new(nameof(PlanRow.Level), row => row.Level),
        new(nameof(PlanRow.ComputedValue), row => row.ComputedValue),
        new(nameof(PlanRow.OverrideReason), row => row.OverrideReason),
        new(nameof(PlanRow.Appetite), row => row.Appetite),
        new(nameof(PlanRow.Gap), row => row.Gap),
        new(nameof(PlanRow.Goals), row => string.Join(", ", row.Goals)) { Exact = row => JsonSerializer.Serialize(row.Goals, Json.Compact) },
        new(nameof(PlanRow.ExistingControls), row => row.ExistingControls),
        new(nameof(PlanRow.Response), row => row.Response is { } response ? T.Of(response) : null) { Exact = row => row.Response },
        new(nameof(PlanRow.PlannedAction), row => row.PlannedAction),
        new(nameof(PlanRow.ControlActivity), row => row.ControlActivity),
        new(nameof(PlanRow.ControlMethod), row => row.ControlMethod),
        new(nameof(PlanRow.ControlFrequency), row => row.ControlFrequency),
        new(nameof(PlanRow.Responsible), row => row.Responsible),
        new(nameof(PlanRow.Secrecy), row => row.Secrecy is { } section ? T.Of("Secrecy.Osl", section) : null) { Exact = row => row.Secrecy },
        new(nameof(PlanRow.Scored), row => T.Of(row.Scored ? "PlanFile.Yes" : "PlanFile.No")) { Exact = row => row.Scored },
        new(nameof(PlanRow.Explanation), row => row.Explanation),
        new(nameof(PlanRow.Reason), row => row.Reason),
        new(nameof(PlanRow.SelectionProbability), row => row.SelectionProbability is { } chance ? Chance.Of(chance) : null) { Exact = row => row.SelectionProbability },
    ];

    /// <summary>What a verification compares besides: where it stands in csv and workbook, it stands in the explanation.</summary>
    public static readonly PlanColumn Sources = new(nameof(PlanRow.Sources), row => row.Sources is null ? null : string.Join(", ", row.Sources.Select(source => source.Reference))) { Exact = row => row.Sources is null ? null : JsonSerializer.Serialize(row.Sources, Json.Compact) };

    public string Heading => T.Of($"PlanColumn.{Name}");

    public static PlanColumn Of(string name) => All.First(column => column.Name == name);
}
