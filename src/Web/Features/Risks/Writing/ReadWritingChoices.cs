using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>What the form offers to choose from.</summary>
/// <param name="Model">The year's scoring model.</param>
/// <param name="Goals">In their order.</param>
/// <param name="Categories">Those that the year's risks have, as far as the person sees them.</param>
/// <param name="People">Who answers for things in the department: people with a role there, and names that its risks have.</param>
public sealed record WritingChoices(ScoringModel Model, IReadOnlyList<GoalChoice> Goals, IReadOnlyList<string> Categories, IReadOnlyList<string> People);

/// <summary>Reads what the form offers to choose from: four queries.</summary>
internal static class ReadWritingChoices
{
    /// <summary>Most suggestions of a field; a person types the rest.</summary>
    private const int Most = 100;

    public static async Task<WritingChoices> WritingChoicesAsync(this AppDbContext db, AccessRights rights, PlanningYear year, int departmentId, IReadOnlyList<Goal> goals, CancellationToken cancellationToken)
    {
        var risks = db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id).VisibleTo(rights);
        var categories = await risks.Where(risk => risk.Category != null).Select(risk => risk.Category!).Distinct().OrderBy(category => category).Take(Most).ToListAsync(cancellationToken);
        var named = await risks.Where(risk => risk.DepartmentId == departmentId && risk.Responsible != null).Select(risk => risk.Responsible!).Distinct().OrderBy(name => name).Take(Most).ToListAsync(cancellationToken);
        var people = await db.RoleAssignments.AsNoTracking()
            .Where(role => role.DepartmentId == departmentId)
            .Join(db.Users.Where(account => account.IsActive), role => role.UserId, account => account.Id, (_, account) => account.DisplayName)
            .Distinct().OrderBy(name => name).Take(Most).ToListAsync(cancellationToken);
        return new WritingChoices(
            year.ScoringModel,
            [.. goals.Select(goal => new GoalChoice(goal.Id, goal.Code, goal.ShortTitle, goal.Kind == GoalKind.Internal))],
            categories,
            [.. people.Concat(named).Distinct()]);
    }
}
