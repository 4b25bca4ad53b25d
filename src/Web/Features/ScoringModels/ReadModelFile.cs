using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Reads a scoring model's file strictly: nothing unknown, nothing twice, no gaps.</summary>
internal static class ReadModelFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <exception cref="BadInputException">It is not JSON, or not a model; the message names the place.</exception>
    public static async Task<ScoringModelDefinition> FromAsync(Stream file, string name, CancellationToken cancellationToken)
    {
        try
        {
            var whole = await JsonNode.ParseAsync(file, documentOptions: new() { AllowDuplicateProperties = false }, cancellationToken: cancellationToken);
            if (Gaps(whole, name).ToList() is { Count: > 0 } gaps) throw new BadInputException(gaps);

            return whole.Deserialize<ScoringModelDefinition>(Strict) ?? throw new BadInputException(name, T.Of("Model.File.Empty"));
        }
        catch (JsonException broken)
        {
            throw new BadInputException(Place(name, broken), T.Of(broken.Path is { Length: > 1 } ? "Model.File.NotAModel" : "Model.File.NotJson"));
        }
    }

    /// <summary>The serializer lets null through inside a list, whatever the list's type says.</summary>
    private static IEnumerable<InputProblem> Gaps(JsonNode? node, string name) => node switch
    {
        JsonArray list => list.Index().SelectMany(item => item.Item is null ? [new InputProblem($"{name}, {list.GetPath()}[{item.Index}]", T.Of("Model.File.NotAModel"))] : Gaps(item.Item, name)),
        JsonObject thing => thing.SelectMany(property => Gaps(property.Value, name)),
        _ => [],
    };

    private static string Place(string name, JsonException broken) =>
        broken.Path is null or "$" ? T.Of("PlanFile.Bad.Place", name, (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1, broken.Path ?? "$") : $"{name}, {broken.Path}";
}
