using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads all that is followed up in a year, to be changed by a decision.</summary>
internal static class ReadFollowedYear
{
    /// <summary>With what each plan of the year has; the one that is decided too, as it was before.</summary>
    /// <exception cref="BadInputException">What is stored of a plan is not what was frozen.</exception>
    public static async Task<(FollowedYear Year, IReadOnlyDictionary<int, int> Numbers)> FollowedYearAsync(this AppDbContext db, ControlPlan plan, IReadOnlyCollection<Department> departments, CancellationToken cancellationToken)
    {
        var (yearId, id) = (plan.PlanningYearId, plan.Id);
        var plans = await db.ControlPlans.Include(other => other.Board).Where(other => other.PlanningYearId == yearId && (other.Id == id || other.FollowedNumber > 0)).ToListAsync(cancellationToken);
        var followed = await db.FollowedControls.Include(control => control.Department).Include(control => control.Occurrences).ThenInclude(occurrence => occurrence.Result)
            .Where(control => control.Plan.PlanningYearId == yearId).ToListAsync(cancellationToken);
        var inForce = new List<PlanInForce>();
        foreach (var other in plans.OrderBy(other => Depth(other.Board)).ThenBy(other => other.Board?.Code, StringComparer.Ordinal))
            inForce.Add(new PlanInForce(other, other.FollowedNumber == 0 ? [] : await db.PlannedControlsAsync(other, other.FollowedNumber, departments, cancellationToken)));
        return (new FollowedYear(inForce, followed, departments), plans.ToDictionary(other => other.Id, other => other.FollowedNumber));
    }

    /// <summary>The controls of a frozen version.</summary>
    /// <exception cref="BadInputException">What is stored of it is not what was frozen.</exception>
    public static async Task<IReadOnlyList<PlannedControl>> PlannedControlsAsync(this AppDbContext db, ControlPlan plan, int number, IEnumerable<Department> departments, CancellationToken cancellationToken)
    {
        var id = plan.Id;
        var version = await db.PlanVersions.AsNoTracking().Include(version => version.Content).SingleAsync(version => version.PlanId == id && version.Number == number, cancellationToken);
        var source = PlanSnapshot.Unpack(version.Content!, T.Of("PlanVersion.Named", number));
        return plan.Board is { } board
            ? PlannedControl.OfBoard(source.Items, source.Risks, board.Code)
            : PlannedControl.Of(source.Items, source.Risks, [.. departments.Where(department => department.Kind != DepartmentKind.Administration).Select(department => department.Code).Order(StringComparer.Ordinal)]);
    }

    /// <summary>How far below the municipality a board stands; 0 for the municipality.</summary>
    private static int Depth(Department? board)
    {
        var depth = 0;
        for (var above = board; above is not null; above = above.Parent) depth++;
        return depth;
    }
}
