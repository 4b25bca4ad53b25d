using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

/// <summary>A control of last year whose deviations were repeated or major, as a row of this year's plan.</summary>
/// <param name="Key">Its newest deviation, such as "sn-k04/2025-Q3".</param>
/// <param name="Text">The row.</param>
/// <param name="Pattern">What the deviations come to.</param>
/// <param name="Finding">What was wrong the last time.</param>
public sealed record ProposedDeviation(string Key, PlanItemText Text, DeviationPattern Pattern, string? Finding);

/// <summary>Reads what the deviations of the year before propose for a plan.</summary>
internal static class ProposedDeviations
{
    /// <summary>
    /// By department and control, without those that the plan has a row for: for the municipality's those of its own controls, for a board's those of every control in its departments. A row is about the risk where the plan has chosen it, else about the department;
    /// what is about a marked risk is only proposed where the plan has it with its mark, so that the open edition leaves the row out with the risk. A reference may
    /// be another risk's the year after: what was secret then never becomes a row of one that is not.
    /// </summary>
    /// <param name="db">Where they are.</param>
    /// <param name="rights">Those of whoever puts the plan together.</param>
    /// <param name="year">The plan's.</param>
    /// <param name="scope">Whose plan.</param>
    /// <param name="chosen">Names in addresses of the risks that the plan has chosen.</param>
    /// <param name="rows">What the plan has.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<ProposedDeviation>> ProposedDeviationsAsync(this AppDbContext db, AccessRights rights, int year, PlanScope scope, IReadOnlySet<string> chosen, IEnumerable<PlanItemText> rows, CancellationToken cancellationToken)
    {
        var sources = rows.Where(row => row.Origin == PlanItemOrigin.Deviation).Select(row => row.Source ?? "").ToList();
        var deviations = (await db.DeviationsAsync(rights, year - 1, cancellationToken)).Where(deviation => deviation.IsProposed).ToList();
        var marked = deviations.Count == 0 ? new HashSet<string>() : await db.Risks.AsNoTracking().Where(risk => risk.PlanningYear.Year == year && risk.IsSecret).Select(risk => risk.Slug).ToHashSetAsync(cancellationToken);
        return
        [
            .. deviations
                .Where(deviation => chosen.Contains(deviation.Control.RiskSlugs) ? !deviation.IsSecret || marked.Contains(deviation.Control.RiskSlugs) : !deviation.IsSecret && !deviation.Control.IsMarked(marked))
                .Where(deviation => scope.Departments?.Contains(deviation.Control.DepartmentId) ?? deviation.Control.Plan.BoardId is null)
                .GroupBy(deviation => deviation.Control).Select(control => control.Last())
                .Where(deviation => !sources.Exists(source => source.Contains(Named(deviation), StringComparison.OrdinalIgnoreCase)))
                .Select(deviation => Proposed(deviation, chosen)),
        ];
    }

    private static ProposedDeviation Proposed(ControlDeviation deviation, IReadOnlySet<string> chosen)
    {
        var control = deviation.Control;
        var slug = chosen.Contains(control.RiskSlugs) ? control.RiskSlugs : null;
        var row = control.Says with
        {
            Origin = PlanItemOrigin.Deviation,
            Slug = slug,
            Department = slug is null ? control.Department.Code : null,
            Source = T.Of("PlanItem.DeviationSource", Named(deviation), T.Of(deviation.Pattern).ToLowerInvariant()),
            What = Text.Shorten(control.Says.What, PlanItemText.WhatLimit),
            Method = control.Says.Method is { } method ? Text.Shorten(method, PlanItemText.TextLimit) : null,
            StartsOn = null,
            EndsOn = null,
        };
        return new ProposedDeviation($"{control.Slug}/{deviation.Occurrence.PeriodName}", row, deviation.Pattern, deviation.Result.Report.Finding);
    }

    /// <summary>"SN-K04 2025", by which a row is known to come from the control.</summary>
    private static string Named(ControlDeviation deviation) => $"{deviation.Control.Reference} {deviation.Control.Plan.PlanningYear.Year}";
}
