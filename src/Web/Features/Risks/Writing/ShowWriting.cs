using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>What somebody had typed before and not saved.</summary>
/// <param name="Version">The version of the risk that they had read.</param>
/// <param name="Before">The form as they had read it.</param>
/// <param name="Form">The form as they had typed it.</param>
/// <param name="SavedAt">UTC.</param>
public sealed record OwnDraft(int Version, RiskForm Before, RiskForm Form, DateTime SavedAt)
{
    internal static OwnDraft? Of(RiskDraft? draft) => draft is null ? null : new(draft.BaseVersion, RiskForm.FromJson(draft.Base), RiskForm.FromJson(draft.Content), draft.SavedAt);
}

/// <summary>Whoever may change a risk opens it to write, with what they have typed before.</summary>
public static class ShowWriting
{
    public sealed record Query(int Year, string Slug) : IRequest<Result>;

    /// <param name="Risk">What it is about.</param>
    /// <param name="Form">What it says.</param>
    /// <param name="Missing">What it lacks.</param>
    /// <param name="Draft">The person's own; null when there is none, or it says what the risk says.</param>
    /// <param name="Choices">What may be chosen.</param>
    /// <param name="IsOpen">The risk may be changed: neither is the year closed nor the analysis handed in.</param>
    public sealed record Result(Details Risk, RiskForm Form, IReadOnlyList<AnalysisFinding> Missing, OwnDraft? Draft, WritingChoices Choices, bool IsOpen);

    public sealed record Details(string DepartmentCode, string DepartmentName, string Reference, string Title, int Version, string ChangedBy, DateTime ChangedAt);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToChangeAsync(user.Rights, Operation.EditRisks, query.Year, query.Slug, cancellationToken, risks => risks.WithFormParts().AsNoTracking());
            var form = RiskForm.Of(risk);
            var userId = await db.DrafterAsync(user, cancellationToken);
            var draft = OwnDraft.Of(await db.DraftsOf(userId, query.Year, query.Slug).AsNoTracking().SingleOrDefaultAsync(cancellationToken));
            var goals = await db.GoalsToChooseAsync(query.Year, risk.Goals, cancellationToken);
            return new Result(
                new Details(risk.Department.Code, risk.Department.Name, risk.Reference, risk.Title, risk.Version, risk.ChangedBy, risk.ChangedAt),
                form,
                AnalysisCheck.Missing(CheckedRisk.Of(risk)),
                draft is null || draft.Form.SaysTheSameAs(form) ? null : draft,
                await db.WritingChoicesAsync(user.Rights, risk.PlanningYear, risk.DepartmentId, goals, cancellationToken),
                risk.PlanningYear.IsOpen && await db.IsOpenForAsync(user.Rights, risk.PlanningYearId, risk.DepartmentId, cancellationToken));
        }
    }
}
