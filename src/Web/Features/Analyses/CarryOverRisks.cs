using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>A department takes risks of last year into this year's analysis, to assess them anew. All or none; those that are there already stay as they are.</summary>
public static class CarryOverRisks
{
    /// <param name="Year">The planning year that they are taken into.</param>
    /// <param name="Department">The department's code.</param>
    /// <param name="Slugs">Last year's addresses of the risks.</param>
    public sealed record Command(int Year, string Department, IReadOnlyCollection<string> Slugs) : IRequest<Result>;

    /// <param name="At">When, UTC, in whole milliseconds: all of them were recorded then.</param>
    /// <param name="Taken">What was taken, in last year's order.</param>
    /// <param name="AlreadyThere">How many were there already.</param>
    public sealed record Result(DateTime At, IReadOnlyList<TakenRisk> Taken, int AlreadyThere);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">The year is closed, the analysis is handed in, or there is no such risk.</exception>
        public Task<Result> Handle(Command command, CancellationToken cancellationToken) => db.AgainAsync(() => CarryAsync(command, cancellationToken));

        private async Task<Result> CarryAsync(Command command, CancellationToken cancellationToken)
        {
            var department = await db.DepartmentForAsync(user.Rights, Operation.EditRisks, command.Department, cancellationToken);
            var year = await db.YearToCarryIntoAsync(command.Year, cancellationToken);
            await db.RequireOpenAnalysesAsync(user.Rights, year.Id, [department.Id], cancellationToken);
            Require(command.Slugs.Count > 0, Rule.CarryOverMustNameARisk);
            var chosen = await ChosenAsync(command, department, cancellationToken);
            var there = await db.Risks.Where(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == department.Id).Select(risk => risk.ReferenceKey).ToListAsync(cancellationToken);

            var at = clock.Moment();
            var taken = await db.CarryAsync(chosen.FindAll(risk => !there.Contains(risk.ReferenceKey)), department, year, user.Name, at, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new Result(at, taken, chosen.Count - taken.Count);
        }

        private async Task<List<Risk>> ChosenAsync(Command command, Department department, CancellationToken cancellationToken)
        {
            var chosen = await db.RisksToCarry(user.Rights, command.Year, department.Id).Where(risk => command.Slugs.Contains(risk.Slug)).ToListAsync(cancellationToken);
            var unknown = command.Slugs.Except(chosen.Select(risk => risk.Slug)).FirstOrDefault();
            Require(unknown is null, Rule.CarriedRiskMustBeLastYears, unknown ?? "", command.Year - 1, department.Code);
            return chosen;
        }
    }
}
