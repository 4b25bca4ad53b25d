using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Writes a simulation for programs; the same data and alternatives give the same bytes.</summary>
internal static class WriteSimulationJson
{
    public static void To(Stream output, SimulationContent content)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Json.Indented.Encoder });
        var simulation = content.Simulation;
        json.WriteStartObject();
        json.WriteNumber("year", content.Year.Year);
        json.WriteString("edition", EditionWord.Of(content.Edition));
        json.WriteString("scoringModelHash", content.Year.Model.Hash);
        WritePicks.To(json, simulation.Picks);
        json.WriteNumber("inAll", simulation.InAll);
        json.WriteNumber("inAny", simulation.InAny);
        json.WriteStartArray("alternatives");
        for (var i = 0; i < simulation.Alternatives.Count; i++) Alternative(json, content, i);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Alternative(Utf8JsonWriter json, SimulationContent content, int place)
    {
        var (alternative, outcome, onlyHere) = content.Simulation.Alternatives[place];
        json.WriteStartObject();
        Each(json, "rules", alternative.Rules, rule => json.WriteStringValue(rule.ToString()));
        json.WriteNumber("count", outcome.Selection.In.Count);
        json.WriteStartObject("withheld");
        json.WriteNumber("items", outcome.Withheld.Items);
        json.WriteNumber("notSelected", outcome.Withheld.NotSelected);
        json.WriteEndObject();
        Each(json, "departments", outcome.Departments, group => Group(json, group, content.DepartmentName(group.Code!)));
        Each(json, "categories", outcome.Categories, group => Group(json, group, null));
        Each(json, "uncoveredGoals", outcome.Coverage.Goals, gap => Gap(json, gap));
        Each(json, "uncoveredAreas", outcome.Coverage.Areas, area => json.WriteStringValue(area.ToString()));
        Each(json, "uncoveredDepartments", outcome.Coverage.Departments, gap => Gap(json, gap));
        Risk(json, "lastIn", outcome.LastIn?.Ranked);
        Risk(json, "firstOut", outcome.FirstOut?.Ranked);
        Each(json, "below", outcome.Selection.Below.Take(PreviewPlan.MostBelow), risk => Risk(json, null, risk.Ranked));
        Each(json, "onlyHere", onlyHere, risk => Risk(json, null, risk.Ranked));
        Each(json, "shared", Enumerable.Range(0, content.Simulation.Alternatives.Count), other => json.WriteNumberValue(content.Simulation.Overlap(place, other)));
        if (outcome.Selection.Robustness is { Borderline: var line })
        {
            json.WriteNumber("stable", line.Stable);
            Each(json, "mayLeave", line.Above, risk => Risk(json, null, risk.Ranked));
            Each(json, "mayEnter", line.Below, risk => Risk(json, null, risk.Ranked));
        }

        json.WriteEndObject();
    }

    private static void Group(Utf8JsonWriter json, GroupCount group, string? name)
    {
        json.WriteStartObject();
        json.WriteString(name is null ? "category" : "department", group.Code);
        if (name is not null) json.WriteString("name", name);
        json.WriteNumber("count", group.Count);
        json.WriteEndObject();
    }

    private static void Gap(Utf8JsonWriter json, CoverageGap<DraftRisk> gap)
    {
        json.WriteStartObject();
        json.WriteString("code", gap.Name.Code);
        json.WriteString("name", gap.Name.Name);
        Risk(json, "nearest", gap.Nearest);
        json.WriteEndObject();
    }

    private static void Risk(Utf8JsonWriter json, string? name, RankedRisk<DraftRisk>? ranked)
    {
        if (name is not null) json.WritePropertyName(name);
        if (ranked is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("rank", ranked.Rank!.Value);
        json.WriteString("reference", ranked.Risk.Reference);
        json.WriteString("department", ranked.Risk.Department);
        json.WriteString("title", ranked.Risk.Title);
        json.WriteNumber("value", ranked.Risk.Value!.Value);
        json.WriteEndObject();
    }

    private static void Each<TPart>(Utf8JsonWriter json, string name, IEnumerable<TPart> parts, Action<TPart> write)
    {
        json.WriteStartArray(name);
        foreach (var part in parts) write(part);
        json.WriteEndArray();
    }
}
