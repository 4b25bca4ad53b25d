using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>A risk as the total order looks at it.</summary>
internal static class RiskStanding
{
    public static Standing Of(Risk risk) => new()
    {
        Department = risk.Department.Code,
        Reference = risk.Reference,
        Category = risk.Category,
        GoalCount = risk.GoalCount,
        GoalWeight = risk.GoalWeight,
        DepartmentCount = risk.DepartmentCount,
        Appetite = risk.Appetite,
        ValueBefore = risk.ValueBefore,
        Age = risk.Age,
        Likelihood = risk.Likelihood,
        Consequence = risk.Consequence,
        Value = risk.Value,
        Level = risk.Level,
        ComputedValue = risk.ComputedValue,
    };
}
