using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Reads a risk with all that files hold of it: as many queries for one as for thousands.</summary>
internal static class IncludeWholeRisk
{
    public static IQueryable<Risk> Whole(this IQueryable<Risk> risks) => risks
        .Include(risk => risk.Department)
        .Include(risk => risk.Assessments)
        .Include(risk => risk.Goals).ThenInclude(link => link.Goal)
        .Include(risk => risk.Concerned).ThenInclude(link => link.Department)
        .Include(risk => risk.Actions)
        .AsSplitQuery();
}
