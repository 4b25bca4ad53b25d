using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

public sealed partial class Risk
{
    /// <summary>Carries a secrecy mark: only those who may read secret risks see it. Beside <see cref="Secrecy"/>, to be counted by an index.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>Null: the risk is open.</summary>
    public SecrecyMark? Secrecy { get; private set; }

    /// <summary>Marks the risk as secret, in place of an earlier mark. Says whether anything changed.</summary>
    public bool MarkSecret(SecrecyMark mark)
    {
        if (Secrecy is { } earlier && earlier.Section == mark.Section && earlier.Reason == mark.Reason) return false;

        (IsSecret, Secrecy) = (true, mark);
        Touch(mark.By, mark.At);
        return true;
    }

    /// <summary>Takes the mark away; the trail keeps it.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public void LiftSecrecy(string by, DateTime at)
    {
        Require(IsSecret, Rule.RiskMustCarryASecrecyMark, Reference);

        (IsSecret, Secrecy) = (false, null);
        Touch(by, at);
    }
}
