using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The worded models that every installation starts with, as the seed file says them.</summary>
internal static class SeededModels
{
    public static List<ScoringModel> All()
    {
        using var file = File.OpenRead(Path.Combine(ProjectFolder.Root, "database", "seed", "scoring-models.json"));
        return JsonSerializer.Deserialize<List<ScoringModelDefinition>>(file, JsonSerializerOptions.Web)!.ConvertAll(d => new ScoringModel(d));
    }

    public static ScoringModel Named(string name) => All().Single(model => model.Name == name);
}
