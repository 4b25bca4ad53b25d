using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>Whoever reads the control's risk opens a deviation: what was wrong, what is done about it, and whether it worked.</summary>
public static class ShowDeviation
{
    public sealed record Query(DeviationKey Key) : IRequest<Result>;

    public sealed record Result
    {
        public required ControlDeviation Deviation { get; init; }

        public required DateOnly Today { get; init; }

        /// <summary>The year's, to assess the risk again with.</summary>
        public required ScoringModel Model { get; init; }

        /// <summary>The risk as the year has it; null where the control is about none, or about a common one.</summary>
        public required RiskNow? Risk { get; init; }

        /// <summary>What people are called, by what they sign in with.</summary>
        public required IReadOnlyDictionary<string, string> Names { get; init; }

        /// <summary>The person may plan and finish actions.</summary>
        public required bool MayAct { get; init; }

        /// <summary>Who can be named to do something about it; none where the person may not plan actions.</summary>
        public required IReadOnlyList<string> People { get; init; }

        /// <summary>The person may judge and move actions.</summary>
        public required bool MayJudge { get; init; }

        /// <summary>The planning year after this one; null before there is one, and where nothing is proposed for it.</summary>
        public required int? NextYear { get; init; }

        /// <summary>The person puts the plan together.</summary>
        public required bool MayCompile { get; init; }

        /// <summary>The person records risks in the department, and what was found may stand in one without a mark.</summary>
        public required bool MayWriteRisk { get; init; }

        /// <summary>Who looks at it: nobody judges their own action.</summary>
        public required Actor Reader { get; init; }

        public FollowedControl Control => Deviation.Control;

        public IEnumerable<CorrectiveAction> Actions => Deviation.Result.Actions.OrderBy(action => action.Number);

        public DeviationState State => Deviation.StateOn(Today);

        public string NameOf(string? login) => Names.GetValueOrDefault(login ?? "") is { Length: > 0 } name ? name : login ?? "";
    }

    /// <param name="Reference">"SN-07".</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="Slug">Its name in an address.</param>
    /// <param name="Value">Its value as the department assessed it; null before.</param>
    public sealed record RiskNow(string Reference, string Title, string Slug, int? Value);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is none, or the person may not know of it.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Key.Year, cancellationToken);
            var deviation = (await db.DeviationsAsync(user.Rights, query.Key.Year, cancellationToken, query.Key.Control)).FirstOrDefault(one => IsMeant(one, query.Key))
                ?? throw new NotFoundException(T.Of("Deviation.NotFound", query.Key.Control.ToUpperInvariant(), query.Key.Period));
            var control = deviation.Control;
            var people = deviation.Result.Actions.SelectMany(action => new[] { action.PlannedBy, action.DoneBy, action.JudgedBy }).OfType<string>().Distinct().ToList();
            var mayAct = user.Rights.May(Operation.ReportControls, control.DepartmentId);
            return new Result
            {
                Deviation = deviation,
                Today = LocalTime.Today(clock),
                Model = year.ScoringModel,
                Risk = control.IsOfCommonRisk || control.RiskSlugs.Length == 0 ? null : await db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id && risk.Slug == control.RiskSlugs)
                    .VisibleTo(user.Rights).Select(risk => new RiskNow(risk.Reference, risk.Title, risk.Slug, risk.Value)).FirstOrDefaultAsync(cancellationToken),
                Names = people.Count == 0 ? new Dictionary<string, string>() : await db.Users.AsNoTracking().Where(person => people.Contains(person.UserName!)).ToDictionaryAsync(person => person.UserName!, person => person.DisplayName, cancellationToken),
                MayAct = mayAct,
                People = mayAct ? await db.ResponsibleNamesAsync(control, deviation.IsSecret, cancellationToken) : [],
                MayJudge = user.Rights.May(Operation.ApproveControls, control.DepartmentId),
                NextYear = deviation.IsProposed && await db.PlanningYears.AnyAsync(next => next.Year == year.Year + 1, cancellationToken) ? year.Year + 1 : null,
                MayCompile = user.Rights.May(Operation.CompilePlan),
                MayWriteRisk = !deviation.IsSecret && user.Rights.May(Operation.EditRisks, control.DepartmentId),
                Reader = user.Actor,
            };
        }

        private static bool IsMeant(ControlDeviation one, DeviationKey key) =>
            one.Control.Slug.Equals(key.Control, StringComparison.OrdinalIgnoreCase) && one.Occurrence.PeriodName.Equals(key.Period, StringComparison.OrdinalIgnoreCase);
    }
}
