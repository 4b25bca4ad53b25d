namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>A row that somebody has written into a draft; the others follow from the risks, see <see cref="PlanItems"/>.</summary>
public sealed class PlanItem
{
    private PlanItem() { }

    internal PlanItem(PlanVersion version, int number, PlanItemText text, string by, DateTime at)
    {
        (PlanVersion, Number) = (version, number);
        (Says, By, At) = (text, by, at);
    }

    public int Id { get; private set; }

    public int PlanVersionId { get; private set; }

    public PlanVersion PlanVersion { get; private set; } = null!;

    /// <summary>In the order in which rows were written.</summary>
    public int Number { get; private set; }

    public PlanItemText Says { get; private set; } = null!;

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public int Version { get; private set; }

    /// <summary>Says whether anything changed.</summary>
    internal bool Say(PlanItemText text, string by, DateTime at)
    {
        if (Says == text) return false;

        (Says, By, At) = (text, by, at);
        return true;
    }
}
