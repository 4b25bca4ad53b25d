using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Whose risks a plan is made of, and what a person may do with it.</summary>
/// <param name="Board">The board; null for the municipality's plan.</param>
/// <param name="Departments">The board and all below it; null: every department.</param>
/// <param name="MayChange">The person puts the plan together.</param>
/// <param name="HasBoth">The person may choose between the editions.</param>
public sealed record PlanScope(Department? Board, IReadOnlySet<int>? Departments, bool MayChange, bool HasBoth)
{
    /// <summary>As <c>ControlPlan.BoardKey</c>.</summary>
    public int BoardKey => Board?.Id ?? 0;

    public Edition EditionOf(Edition? asked) => HasBoth ? asked ?? Edition.Full : Edition.Open;
}

/// <summary>Finds out whose plan is meant, for somebody who may read it.</summary>
internal static class ReadPlanScope
{
    /// <param name="db">Where the departments are.</param>
    /// <param name="rights">Those of the person who asks.</param>
    /// <param name="board">The board's code, in capitals or not; null for the municipality's plan.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ForbiddenException">The person does not see every department, see <see cref="AccessRights.MaySeePlan"/>.</exception>
    /// <exception cref="NotFoundException">There is no such board, or the person does not read its risks.</exception>
    public static async Task<PlanScope> PlanScopeAsync(this AppDbContext db, AccessRights rights, string? board, CancellationToken cancellationToken)
    {
        if (board is null)
        {
            if (!rights.MaySeePlan) throw new ForbiddenException();
            return new PlanScope(null, null, rights.MayCompilePlan, rights.EditionOf(Edition.Full) == Edition.Full);
        }

        var departments = await db.Departments.ToListAsync(cancellationToken);
        var named = departments.Find(department => department.Code.Equals(board, StringComparison.OrdinalIgnoreCase));
        if (named is null || !rights.May(Operation.ReadRisks, named.Id)) throw new NotFoundException();

        var below = new DepartmentTree(departments.Select(department => (department.Id, department.ParentId))).WithDescendants(named.Id);
        return new PlanScope(named, below, rights.May(Operation.CompileBoardPlan, named.Id), rights.EditionOf(Edition.Full, named.Id) == Edition.Full);
    }

    /// <summary>For somebody who wants to change the plan.</summary>
    /// <exception cref="ForbiddenException">The person may not.</exception>
    /// <inheritdoc cref="PlanScopeAsync"/>
    public static async Task<PlanScope> PlanScopeToChangeAsync(this AppDbContext db, AccessRights rights, string? board, CancellationToken cancellationToken)
    {
        var scope = await db.PlanScopeAsync(rights, board, cancellationToken);
        return scope.MayChange ? scope : throw new ForbiddenException();
    }
}
