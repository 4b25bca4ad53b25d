using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>The forms of an analysis' pages, with the names that the fields have.</summary>
public sealed record AnalysisForm
{
    /// <summary>What the person has read, see <see cref="AnalysisKey"/>.</summary>
    public int? Version { get; init; }

    /// <summary>A reason, or what is said of the whole.</summary>
    public string? Skal { get; init; }

    /// <summary>Days are written as 2026-10-31.</summary>
    public string? Datum { get; init; }

    public string? Paragraf { get; init; }

    public string? Dnr { get; init; }

    public string? Dag { get; init; }

    /// <summary>Addresses of the risks that something is said of, in the same order as <see cref="Text"/>.</summary>
    public List<string> Risk { get; init; } = [];

    public List<string?> Text { get; init; } = [];

    /// <summary>The field that is wrong.</summary>
    internal string Place { get; init; } = "";

    internal string? Problem { get; init; }

    /// <summary>What stands in the field about a risk.</summary>
    public string? TextOf(string slug) => Risk.IndexOf(slug) is >= 0 and var place && place < Text.Count ? Text[place] : null;

    internal AnalysisForm Wrong(string place, string problem) => this with { Place = place, Problem = problem };

    internal AnalysisForm Wrong(string place, RuleBrokenException broken) => Wrong(place, T.Of($"Rule.{broken.Rule}", [.. broken.Details]));

    internal string? ProblemAt(string place) => Place == place ? Problem : null;
}
