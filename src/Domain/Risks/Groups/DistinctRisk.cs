namespace Vaggeryd.InternalControl.Domain.Risks.Groups;

/// <summary>One of the risks that a distinction holds apart.</summary>
public sealed class DistinctRisk
{
    private DistinctRisk() { }

    internal DistinctRisk(Risk risk) => (Risk, RiskId) = (risk, risk.Id);

    public int RiskDistinctionId { get; private set; }

    public int RiskId { get; private set; }

    public Risk Risk { get; private set; } = null!;
}
