using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A risk with its steps at one stage; both null where it is not assessed at that stage.</summary>
internal sealed class StagedRisk
{
    public required Risk Risk { get; init; }

    public int? Likelihood { get; init; }

    public int? Consequence { get; init; }

    /// <summary>The value that counts.</summary>
    public int? Value { get; init; }

    /// <summary>The level of the value that counts.</summary>
    public int? Level { get; init; }

    /// <summary>What the model computed, where a person has put another value in its place; else null.</summary>
    public int? ComputedValue { get; init; }
}

/// <summary>Looks at risks as they were assessed before controls, with them, or as they should become.</summary>
internal static class StagedRisks
{
    /// <summary>The current stage is kept on the risk itself and counted by an index; the others are looked up.</summary>
    public static IQueryable<StagedRisk> At(this IQueryable<Risk> risks, AssessmentStage stage) => stage == AssessmentStage.Current
        ? risks.Select(risk => new StagedRisk
        {
            Risk = risk,
            Likelihood = risk.Likelihood,
            Consequence = risk.Consequence,
            Value = risk.Value,
            Level = risk.Level,
            ComputedValue = risk.ComputedValue,
        })
        : risks.SelectMany(
            risk => risk.Assessments.Where(assessment => assessment.Stage == stage).DefaultIfEmpty(),
            (risk, assessment) => new StagedRisk
            {
                Risk = risk,
                Likelihood = (int?)assessment!.Likelihood,
                Consequence = (int?)assessment!.Consequence,
                Value = (int?)assessment!.Value,
                Level = (int?)assessment!.Level,
                ComputedValue = assessment!.ComputedValue,
            });
}
