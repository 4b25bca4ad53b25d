using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Risks that carry a secrecy mark now, each in its planning year: a control of last year's is about last year's risk, whatever became of it since.</summary>
internal sealed class MarkedByYear(IEnumerable<(int Year, string Slug)> marks)
{
    private readonly ILookup<int, string> _marks = marks.ToLookup(mark => mark.Year, mark => mark.Slug);

    /// <summary>Names in addresses of the year's.</summary>
    public IReadOnlySet<string> Of(int year) => _marks[year].ToHashSet();
}

/// <summary>Reads the marks of the years that a report tells of.</summary>
internal static class ReadMarkedByYear
{
    public static async Task<MarkedByYear> MarkedAsync(this AppDbContext db, int first, int last, CancellationToken cancellationToken)
    {
        var marks = await db.Risks.AsNoTracking().Where(risk => risk.IsSecret && risk.PlanningYear.Year >= first && risk.PlanningYear.Year <= last)
            .Select(risk => new { risk.PlanningYear.Year, risk.Slug }).ToListAsync(cancellationToken);
        return new MarkedByYear(marks.Select(mark => (mark.Year, mark.Slug)));
    }
}
