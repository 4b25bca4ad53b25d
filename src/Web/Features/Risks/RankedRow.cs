using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A ranked risk as the command line and the API give it away.</summary>
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
    string Explanation)
{
    public static RankedRow From(RankedRisk<RankRisks.Row> ranked, ScoringModel model) => new(
        ranked.Rank,
        ranked.Risk.Reference,
        ranked.Risk.Department,
        ranked.Risk.Title,
        ranked.Risk.Likelihood,
        ranked.Risk.Consequence,
        ranked.Risk.Value,
        ranked.Risk.Level is { } level ? T.Of(model.Band(level).Name) : null,
        ranked.Risk.IsScored,
        Explain.Rank(ranked, model));
}
