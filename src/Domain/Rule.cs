namespace Vaggeryd.InternalControl.Domain;

/// <summary>A rule of the domain that an attempt can break. Each has a text in both languages (<c>Rule.X</c>).</summary>
public enum Rule
{
    TextMustNotBeEmpty,
    TextMustNotBeTooLong,
    DepartmentCodeMustBeShort,
    DepartmentMustNotBeItsOwnAncestor,
    MandatePeriodMustEndAfterItStarts,
    InternalGoalMustHaveAnArea,
    OverarchingGoalMustNotHaveAnArea,
    SustainableDevelopmentGoalMustBeOneToSeventeen,
    PlanningYearMustBeReasonable,
    ScaleMustHaveThreeToTenSteps,
    StepsMustBeNumberedFromOne,
    BandsMustCoverAllValues,
    StepMustBeOnTheScale,
    ReferenceMustBeShort,
    SelectionRuleMustBeKnown,
    SelectionNumberMustBePositive,
    PlanMustHaveARule,
    ErrorModelMustAddUpToOne,
    RoleMustBeKnown,
    RoleMustCountEverywhere,
    SecrecyMustNameASection,
    RiskMustCarryASecrecyMark,
    LiftedSecrecyMustBeConsidered,
    ApiKeyMustHaveAScope,
    ApiKeyForThePlanMustCountEverywhere,
    ApiKeyMustExpireWithinTwoYears,
    ApiKeyMustNotBeRevoked,
}
