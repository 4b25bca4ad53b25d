using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>The preview of a recalculation as the command line and the API give it away.</summary>
/// <param name="LikelihoodSteps">For each old step, from 1, the new one.</param>
/// <param name="ConsequenceSteps">For each old step, from 1, the new one.</param>
/// <param name="Moved">How many risks change places.</param>
/// <param name="LevelsBefore">How many at each level of the old model, lowest first.</param>
/// <param name="LevelsAfter">How many at each level of the new model, lowest first.</param>
/// <param name="Unscored">How many are not assessed, before and after.</param>
/// <param name="EnterTop">References of those that would come among the 20 highest.</param>
/// <param name="LeaveTop">References of those that would leave them.</param>
/// <param name="Risks">Every risk, the largest moves first.</param>
public sealed record RecalculatedYear(
    int Year,
    string ModelBefore,
    string ModelAfter,
    string HashBefore,
    string HashAfter,
    IReadOnlyList<int> LikelihoodSteps,
    IReadOnlyList<int> ConsequenceSteps,
    int Moved,
    IReadOnlyList<int> LevelsBefore,
    IReadOnlyList<int> LevelsAfter,
    int Unscored,
    IReadOnlyList<string> EnterTop,
    IReadOnlyList<string> LeaveTop,
    IReadOnlyList<RecalculatedRow> Risks)
{
    public static RecalculatedYear Of(PreviewRecalculation.Result result)
    {
        var (from, to) = (result.Recalculation.From, result.Recalculation.To);
        return new(
            result.Year, YearWords.Model(from), YearWords.Model(to), from.Hash, to.Hash,
            result.Recalculation.Mapping.Likelihood, result.Recalculation.Mapping.Consequence, result.Moved,
            [.. result.Before.Levels.Select(level => level.Count)], [.. result.After.Levels.Select(level => level.Count)], result.After.Unscored,
            [.. result.Enter.Select(risk => risk.Before.Label)], [.. result.Leave.Select(risk => risk.Before.Label)],
            [.. result.Risks.Select(risk => RecalculatedRow.Of(risk, result.Recalculation))]);
    }
}

/// <summary>A risk before and after.</summary>
/// <param name="Move">Places up; negative down.</param>
/// <param name="FallsAway">What the new model has no room for, in words.</param>
public sealed record RecalculatedRow(
    string Department,
    string Reference,
    string Title,
    int? RankBefore,
    int? RankAfter,
    int Move,
    int? LikelihoodBefore,
    int? ConsequenceBefore,
    int? ValueBefore,
    string? LevelBefore,
    int? LikelihoodAfter,
    int? ConsequenceAfter,
    int? ValueAfter,
    string? LevelAfter,
    IReadOnlyList<string> FallsAway)
{
    public static RecalculatedRow Of(RecalculatedRisk<YearRisk> risk, Recalculation recalculation) => new(
        risk.Before.Department, risk.Before.Reference, risk.Before.Title, risk.RankBefore, risk.RankAfter, risk.Move,
        risk.Before.Likelihood, risk.Before.Consequence, risk.Before.Value, risk.Before.Level is { } before ? T.Of(recalculation.From.Band(before).Name) : null,
        risk.After.Likelihood, risk.After.Consequence, risk.After.Value, risk.After.Level is { } after ? T.Of(recalculation.To.Band(after).Name) : null,
        [.. risk.Stages.SelectMany(stage => YearWords.Lost(stage, recalculation.From))]);
}
