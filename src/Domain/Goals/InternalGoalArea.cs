namespace Vaggeryd.InternalControl.Domain.Goals;

/// <summary>The three areas of internal goals: ekonomi, personalpolitik, eget miljöarbete.</summary>
public enum InternalGoalArea
{
    Finance,
    HumanResources,
    Environment,
}
