using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Reads a risk that somebody wants to change. One that they may not see or change answers like one that is not there.</summary>
internal static class LoadRiskToChange
{
    /// <param name="db">What it is read from.</param>
    /// <param name="rights">The person's.</param>
    /// <param name="operation">What the person wants to do.</param>
    /// <param name="year">Planning year.</param>
    /// <param name="slug">The risk's address within the year.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="with">What more of the risk the change needs.</param>
    /// <exception cref="NotFoundException">There is no such risk, or it may not be seen.</exception>
    /// <exception cref="ForbiddenException">The person may see it and not do this to it.</exception>
    public static async Task<Risk> RiskToChangeAsync(this AppDbContext db, AccessRights rights, Operation operation, int year, string slug, CancellationToken cancellationToken, Func<IQueryable<Risk>, IQueryable<Risk>>? with = null)
    {
        IQueryable<Risk> risks = db.Risks.Include(r => r.Department).Include(r => r.PlanningYear);
        var risk = await (with is null ? risks : with(risks))
            .Where(r => r.PlanningYear.Year == year && r.Slug == slug)
            .VisibleTo(rights)
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        return rights.May(operation, risk.DepartmentId) ? risk : throw new ForbiddenException();
    }
}
