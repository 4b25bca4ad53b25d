namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>Inherent (före kontroller), Current (med befintliga kontroller) or Target (mål).</summary>
public enum AssessmentStage
{
    Inherent,
    Current,
    Target,
}
