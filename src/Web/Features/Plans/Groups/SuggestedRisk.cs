using System.Text.Json.Serialization;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>A risk as a suggestion names it.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Value">Null when it is not assessed.</param>
public sealed record SuggestedRisk(
    [property: JsonIgnore] string Slug, string Department, string Reference, string Title, int? Value, [property: JsonIgnore] int? Level, [property: JsonIgnore] bool IsSecret);

/// <summary>Risks of several departments that may be one, and why.</summary>
/// <param name="Score">0 to 100; a number to sort by.</param>
/// <param name="Risks">The highest value first.</param>
/// <param name="SharedWords">Those that most of them share first.</param>
/// <param name="Goals">Codes of the goals that all of them work against.</param>
/// <param name="Category">The category that all of them have; null where they differ.</param>
public sealed record SuggestedGroup(int Score, IReadOnlyList<SuggestedRisk> Risks, IReadOnlyList<string> SharedWords, IReadOnlyList<string> Goals, string? Category);
