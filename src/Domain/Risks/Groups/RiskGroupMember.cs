namespace Vaggeryd.InternalControl.Domain.Risks.Groups;

/// <summary>A risk that belongs to a common one; a risk belongs to one at most.</summary>
public sealed class RiskGroupMember
{
    private RiskGroupMember() { }

    internal RiskGroupMember(Risk risk) => (Risk, RiskId) = (risk, risk.Id);

    public int RiskId { get; private set; }

    public Risk Risk { get; private set; } = null!;

    public int RiskGroupId { get; private set; }
}
