namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>A pick of a stored plan: what was decided of one risk, by whom and when.</summary>
public sealed class PlanPick
{
    private PlanPick() { }

    internal PlanPick(Pick pick, string by, DateTime at)
    {
        Slug = pick.Slug;
        Say(pick, by, at);
    }

    public int PlanVersionId { get; private set; }

    /// <summary>The risk's name in an address, such as "sn-07".</summary>
    public string Slug { get; private set; } = "";

    /// <summary>True: in the plan. False: out of it.</summary>
    public bool IsMandatory { get; private set; }

    public string Reason { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Where its row stands in the plan, from 1; null: by its rank.</summary>
    public int? Place { get; private set; }

    public Pick Said => new(Slug, IsMandatory, Reason, Place);

    /// <summary>The same words again keep their name and day.</summary>
    internal void Say(Pick pick, string by, DateTime at)
    {
        if (By.Length > 0 && Said == pick) return;

        (IsMandatory, Reason, Place, By, At) = (pick.IsMandatory, pick.Reason, pick.Place, by, at);
    }
}
