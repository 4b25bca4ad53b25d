using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A ranked risk as the command line and the API give it away, with all that its order looks at.</summary>
/// <param name="Rank">1 for the largest; null when the risk is not assessed.</param>
/// <param name="Reference">Unique in the department and year.</param>
/// <param name="Department">The department's code.</param>
/// <param name="Title">What may happen.</param>
/// <param name="Likelihood">Step number.</param>
/// <param name="Consequence">Step number.</param>
/// <param name="Value">The risk value that counts.</param>
/// <param name="Level">The level's name.</param>
/// <param name="Scored">Whether the risk is assessed.</param>
/// <param name="Explanation">Why the risk has its value and its place.</param>
/// <param name="ComputedValue">What the model computed, where a person has put another value in its place; else null.</param>
/// <param name="GapOverAppetite">How much the value exceeds what is tolerated; null where nothing is said of it.</param>
/// <param name="Goals">How many goals the risk works against.</param>
/// <param name="GoalWeight">Their weights together.</param>
/// <param name="Departments">How many departments the risk concerns, the own one included.</param>
/// <param name="Trend">How much the value has risen since the year before; null where there is nothing to compare with.</param>
/// <param name="Age">How many years in a row the risk has been recorded before this one.</param>
public sealed record RankedRow(
    int? Rank,
    string Reference,
    string Department,
    string Title,
    int? Likelihood,
    int? Consequence,
    int? Value,
    string? Level,
    bool Scored,
    string Explanation,
    int? ComputedValue,
    int? GapOverAppetite,
    int Goals,
    int GoalWeight,
    int Departments,
    int? Trend,
    int Age)
{
    /// <param name="ranked">The risk in its place.</param>
    /// <param name="values">Words of the year's model.</param>
    public static RankedRow From(RankedRisk<RankRisks.Row> ranked, ValueWords values) => new(
        ranked.Rank,
        ranked.Risk.Reference,
        ranked.Risk.Department,
        ranked.Risk.Title,
        ranked.Risk.Likelihood,
        ranked.Risk.Consequence,
        ranked.Risk.Value,
        ranked.Risk.Level is { } level ? T.Of(values.Model.Band(level).Name) : null,
        ranked.Risk.IsScored,
        Explain.Rank(ranked, values),
        ranked.Risk.ComputedValue,
        ranked.Risk.IsScored && ranked.Risk.Appetite is not null ? ranked.Risk.Gap : null,
        ranked.Risk.GoalCount,
        ranked.Risk.GoalWeight,
        ranked.Risk.DepartmentCount,
        ranked.Risk.IsScored && ranked.Risk.ValueBefore is not null ? ranked.Risk.Trend : null,
        ranked.Risk.Age);
}
