using System.Text.Json;
using System.Text.Json.Serialization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Reads a plan file as strictly as it is written: every property there, none besides, none twice.</summary>
internal static class ReadPlanFile
{
    private static readonly JsonSerializerOptions Strict = new(Json.Compact)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>What the file says, before anybody has checked that it is true.</summary>
    internal sealed record Content
    {
        public required int Year { get; init; }

        /// <summary>Only in a board's plan.</summary>
        public string? Board { get; init; }

        public required string Language { get; init; }

        public required string Edition { get; init; }

        /// <summary>Only in a plan that is not made of every risk.</summary>
        public string? Basis { get; init; }

        /// <summary>Only in a version that is stored.</summary>
        public PlanFileMark? Version { get; init; }

        public required string ScoringModelHash { get; init; }

        public required string InputHash { get; init; }

        public required IReadOnlyList<string> Rules { get; init; }

        public required IReadOnlyList<Picked> Picks { get; init; }

        /// <summary>Only in a plan with a rule that takes the highest.</summary>
        public Error? ErrorModel { get; init; }

        public required Count Withheld { get; init; }

        /// <summary>Only in a version that is stored.</summary>
        public IReadOnlyList<PlanItemText>? Controls { get; init; }

        public required IReadOnlyList<PlanRow> Items { get; init; }

        public required IReadOnlyList<PlanRow> NotSelected { get; init; }

        [JsonIgnore]
        public PlanKey Plan => new(Year, Board);

        [JsonIgnore]
        public Language InLanguage => PlanLanguage.Parse(Language) ?? Domain.Language.Swedish;

        [JsonIgnore]
        public Edition? InEdition => EditionWord.Read(Edition);

        [JsonIgnore]
        public PlanBasis InBasis => BasisWord.Read(Basis) ?? PlanBasis.AllRisks;

        [JsonIgnore]
        public ErrorModel? AssessmentError => ErrorModel is { } error ? new(error.Down, error.Same, error.Up) : null;

        [JsonIgnore]
        public IReadOnlyList<SelectionRule> SelectionRules => [.. Rules.Select(SelectionRule.Parse)];

        [JsonIgnore]
        public IReadOnlyList<Pick> PlanPicks => [.. Picks.Select(picked => picked.Read())];
    }

    internal sealed record Picked
    {
        public required string Risk { get; init; }

        public required string Decision { get; init; }

        public required string Reason { get; init; }

        /// <summary>Only where the row was moved.</summary>
        public int? Place { get; init; }

        public Pick Read() => new(Risk, Decision == WritePicks.Mandatory, Reason, Place);
    }

    internal sealed record Count
    {
        public required int Items { get; init; }

        public required int NotSelected { get; init; }

        /// <summary>Only in an open edition that leaves picks out.</summary>
        public int Picks { get; init; }
    }

    internal sealed record Error
    {
        public required decimal Down { get; init; }

        public required decimal Same { get; init; }

        public required decimal Up { get; init; }
    }

    /// <param name="file">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BadInputException">It is not JSON, or not a plan; the message names the place.</exception>
    public static async Task<Content> FromAsync(Stream file, string name, CancellationToken cancellationToken)
    {
        try
        {
            var content = await JsonSerializer.DeserializeAsync<Content>(file, Strict, cancellationToken)
                ?? throw new BadInputException(name, T.Of("PlanFile.Bad.Empty"));
            Check(content, name);
            return content;
        }
        catch (JsonException broken)
        {
            throw new BadInputException(Place(name, broken), T.Of(broken.LineNumber == 0 && broken.BytePositionInLine == 0 ? "PlanFile.Bad.Empty" : "PlanFile.Bad.Json"));
        }
    }

    private static string Place(string name, JsonException broken) =>
        T.Of("PlanFile.Bad.Place", name, (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1, broken.Path ?? "$");

    private static void Check(Content content, string name)
    {
        var problems = new List<InputProblem>();
        RequireNoGaps(content.Items, $"{name}, $.items", problems);
        RequireNoGaps(content.NotSelected, $"{name}, $.notSelected", problems);
        RequireNoGaps(content.Rules, $"{name}, $.rules", problems);
        RequireNoGaps(content.Picks, $"{name}, $.picks", problems);
        if (problems.Count > 0) throw new BadInputException(problems);

        if (PlanLanguage.Parse(content.Language) is null) problems.Add(new($"{name}, $.language", T.Of("PlanFile.Bad.Language", content.Language)));
        if (content.InEdition is null) problems.Add(new($"{name}, $.edition", T.Of("Edition.Unknown", content.Edition)));
        if (content.Basis is { } basis && BasisWord.Read(basis) is null) problems.Add(new($"{name}, $.basis", T.Of("Plan.UnknownBasis", basis)));
        ReadRules.From(content.Rules, $"{name}, $.rules", problems);
        for (var i = 0; i < content.Picks.Count; i++)
        {
            var picked = content.Picks[i];
            ReadRules.Read(picked.Read, $"{name}, $.picks[{i}]", problems);
            if (picked.Decision is not (WritePicks.Mandatory or WritePicks.Excluded)) problems.Add(new($"{name}, $.picks[{i}].decision", T.Of("PlanFile.Bad.Decision", picked.Decision)));
        }

        ReadRules.Read(() => content.AssessmentError, $"{name}, $.errorModel", problems);
        if (problems.Count > 0) throw new BadInputException(problems);
    }

    /// <summary>The serializer lets null through inside a list, whatever the list's type says.</summary>
    private static void RequireNoGaps<TElement>(IReadOnlyList<TElement> list, string place, List<InputProblem> problems)
        where TElement : class
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is null) problems.Add(new($"{place}[{i}]", T.Of("PlanFile.Bad.Json")));
        }
    }
}
