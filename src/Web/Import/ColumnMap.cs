using System.Text.Json;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>What a person says about a file that its headings do not: which column is what, and what its words mean.</summary>
/// <param name="Columns">Field to heading; an empty heading means that the file has no such column.</param>
/// <param name="Words">For likelihood and consequence: word to step number.</param>
public sealed record ColumnMap(IReadOnlyDictionary<RegisterField, string> Columns, IReadOnlyDictionary<RegisterField, IReadOnlyDictionary<string, int>> Words)
{
    public static ColumnMap Empty { get; } = new(new Dictionary<RegisterField, string>(), new Dictionary<RegisterField, IReadOnlyDictionary<string, int>>());

    /// <summary>Reads <c>{"columns": {"title": "My heading"}, "words": {"likelihood": {"osannolikt": 1}}}</c>.</summary>
    /// <exception cref="BadInputException">Not JSON, or a name that is no field.</exception>
    public static ColumnMap Parse(string json, string fileName)
    {
        var file = Deserialize(json, fileName);
        var problems = new ProblemList();
        var columns = new Dictionary<RegisterField, string>();
        foreach (var (name, heading) in file.Columns ?? [])
        {
            if (Field(name) is { } field) columns[field] = heading ?? "";
            else problems.Add(fileName, T.Of("Import.Map.UnknownField", name, string.Join(", ", Enum.GetValues<RegisterField>().Select(NameOf))));
        }

        var words = new Dictionary<RegisterField, IReadOnlyDictionary<string, int>>();
        foreach (var (name, steps) in file.Words ?? [])
        {
            if (Field(name) is RegisterField.Likelihood or RegisterField.Consequence)
                words[Field(name)!.Value] = (steps ?? []).GroupBy(step => LevelWords.Stem(step.Key)).ToDictionary(same => same.Key, same => same.Last().Value);
            else
                problems.Add(fileName, T.Of("Import.Map.UnknownField", name, "likelihood, consequence"));
        }

        problems.ThrowIfAny();
        return new ColumnMap(columns, words);
    }

    /// <summary>The field as maps and documentation name it.</summary>
    public static string NameOf(RegisterField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    private static RegisterField? Field(string name) =>
        Enum.TryParse<RegisterField>(name, ignoreCase: true, out var field) && Enum.IsDefined(field) && !char.IsDigit(name[0]) ? field : null;

    private static Layout Deserialize(string json, string fileName)
    {
        try
        {
            return JsonSerializer.Deserialize<Layout>(json, MapOptions) ?? new Layout(null, null);
        }
        catch (JsonException wrong)
        {
            throw new BadInputException(fileName, T.Of("Import.Map.NotJson", (wrong.LineNumber ?? 0) + 1));
        }
    }

    private static readonly JsonSerializerOptions MapOptions = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private sealed record Layout(Dictionary<string, string?>? Columns, Dictionary<string, Dictionary<string, int>?>? Words);
}
