using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

/// <summary>Finance writes a row of the draft: what is checked or done, how, by whom and for whom.</summary>
public static class SavePlanItem
{
    /// <param name="Plan">Of which year, and whose.</param>
    /// <param name="Id">The row; null for a new one.</param>
    /// <param name="Text">What it says.</param>
    /// <param name="Seen">The row's version that the person has read.</param>
    public sealed record Command(PlanKey Plan, int? Id, PlanItemText Text, int? Seen = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">There is no draft, the row is not complete, or the risk is none of the year's, or the department none of the plan's.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (draft, scope) = await db.DraftToChangeAsync(user, command.Plan, cancellationToken);
            var text = command.Text.Checked();
            if (text.Slug is { } slug) Require((await db.PickableAsync(draft.Plan.PlanningYearId, scope, draft.Basis, [slug], cancellationToken)).ContainsKey(slug), Rule.PickMustNameARisk, slug);

            if (text.Department is { } code) Require(await db.Departments.AnyAsync(department => department.Code == code && (scope.Departments == null || scope.Departments.Contains(department.Id)), cancellationToken), Rule.PlanItemMustNameADepartment, code);

            var at = clock.GetUtcNow().UtcDateTime;
            if (command.Id is { } id) draft.Rewrite(draft.ItemToChange(id, command.Seen), text, user.Name, at);
            else draft.Write(text, user.Name, at);
            await db.SaveItemsAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
