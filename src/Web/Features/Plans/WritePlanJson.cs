using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>
/// Writes the plan for programs, and for a later verification. No time stands in it: the same data, rules and language
/// give the same bytes.
/// </summary>
internal static class WritePlanJson
{
    private const int FlushAt = 64 * 1024;

    public static async Task ToAsync(Stream output, PlanContent content, CancellationToken cancellationToken)
    {
        var options = Json.Indented;
        await using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = options.Encoder, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("year", content.Plan.Year);
            if (content.Board is { } board) json.WriteString("board", board.Code);
            json.WriteString("language", PlanLanguage.CodeOf(T.Language));
            json.WriteString("edition", EditionWord.Of(content.Edition));
            if (content.Basis != PlanBasis.AllRisks) json.WriteString("basis", BasisWord.Of(content.Basis));
            if (content.Mark is { } mark)
            {
                json.WritePropertyName("version");
                JsonSerializer.Serialize(json, PlanFileMark.Of(mark), options);
            }

            json.WriteString("scoringModelHash", content.Plan.ScoringModelHash);
            json.WriteString("inputHash", content.Plan.InputHash);
            json.WriteStartArray("rules");
            foreach (var rule in content.Plan.Selection.Rules) json.WriteStringValue(rule.ToString());
            json.WriteEndArray();
            WritePicks.To(json, content.Plan.Selection.Picks);
            if (content.Plan.Selection.Robustness is { } robustness)
            {
                json.WriteStartObject("errorModel");
                json.WriteNumber("down", robustness.Error.Down);
                json.WriteNumber("same", robustness.Error.Same);
                json.WriteNumber("up", robustness.Error.Up);
                json.WriteEndObject();
            }

            json.WriteStartObject("withheld");
            json.WriteNumber("items", content.Withheld.Items);
            json.WriteNumber("notSelected", content.Withheld.NotSelected);
            if (content.Withheld.Picks > 0) json.WriteNumber("picks", content.Withheld.Picks);
            json.WriteEndObject();
            if (content.Mark is not null) await RowsAsync(json, "controls", content.Controls, item => JsonSerializer.Serialize(json, item, options), cancellationToken);
            await RowsAsync(json, "items", content.Items, row => JsonSerializer.Serialize(json, row, PlanRowJson.Default.PlanRow), cancellationToken);
            await RowsAsync(json, "notSelected", content.NotSelected, row => JsonSerializer.Serialize(json, row, PlanRowJson.Default.PlanRow), cancellationToken);
            json.WriteEndObject();
        }

        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static async Task RowsAsync<TRow>(Utf8JsonWriter json, string name, IEnumerable<TRow> rows, Action<TRow> write, CancellationToken cancellationToken)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            write(row);
            if (json.BytesPending > FlushAt) await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
    }
}
