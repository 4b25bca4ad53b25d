namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>Puts the rows of a plan together: what the chosen risks' departments wrote, and what was written when the plan was put together.</summary>
public static class PlanItems
{
    /// <summary>In the order of the chosen risks, a risk's controls before its actions; then deviations of last year, then common controls.</summary>
    /// <param name="chosen">The chosen risks, in rank order.</param>
    /// <param name="written">What is stored with the version, in its own order.</param>
    /// <param name="actions">The departments' own actions, by the risk's name in an address; a common risk has those of all that it stands for.</param>
    public static IReadOnlyList<PlanItemText> Of(IEnumerable<PlanRisk> chosen, IReadOnlyList<PlanItemText> written, ILookup<string, PlanItemText> actions)
    {
        var bySlug = written.Where(item => item.Slug is not null).ToLookup(item => item.Slug!);
        var rows = new List<PlanItemText>();
        foreach (var risk in chosen)
        {
            var own = bySlug[risk.Slug].ToList();
            if (!own.Exists(item => item.Origin == PlanItemOrigin.Risk) && OwnControl(risk) is { } control) rows.Add(control);
            rows.AddRange(own.Where(item => item.Kind == PlanItemKind.ControlActivity));
            rows.AddRange(risk.Slugs.SelectMany(slug => actions[slug]).Select(action => action with { Slug = risk.Slug }));
            rows.AddRange(own.Where(item => item.Kind == PlanItemKind.TreatmentAction));
        }

        rows.AddRange(written.Where(item => item is { Slug: null, Origin: PlanItemOrigin.Deviation }));
        rows.AddRange(written.Where(item => item.Origin == PlanItemOrigin.CommonControl));
        return rows;
    }

    /// <summary>The control that the department wrote; null where it wrote none.</summary>
    public static PlanItemText? OwnControl(PlanRisk risk) => string.IsNullOrWhiteSpace(risk.ControlActivity) ? null : new PlanItemText
    {
        Kind = PlanItemKind.ControlActivity,
        Origin = PlanItemOrigin.Risk,
        Slug = risk.Slug,
        Process = risk.Process,
        What = risk.ControlActivity,
        Method = risk.ControlMethod,
        Frequency = risk.ControlFrequency,
        ResponsiblePerson = risk.Responsible,
    };
}
