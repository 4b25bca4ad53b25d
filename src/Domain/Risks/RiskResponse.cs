namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>acceptera, bevaka, åtgärda, direktåtgärd or granska (control it). One at a time.</summary>
public enum RiskResponse
{
    Accept,
    Watch,
    Treat,
    TreatNow,
    Control,
}
