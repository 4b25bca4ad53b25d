using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;
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

    /// <param name="Slug">Its address this year.</param>
    /// <param name="Reference">As last year.</param>
    /// <param name="DroppedGoals">Titles of goals that are none of this year's.</param>
    public sealed record TakenRisk(string Slug, string Reference, IReadOnlyList<string> DroppedGoals);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        private const int Attempts = 3;

        /// <exception cref="RuleBrokenException">The year is closed, the analysis is handed in, or there is no such risk.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await CarryAsync(command, cancellationToken);
                }
                catch (DbUpdateException failure) when (attempt < Attempts && (failure is DbUpdateConcurrencyException || failure.IsDuplicate()))
                {
                    // Somebody else took some of them at the same time: what is left is looked at again.
                    db.ChangeTracker.Clear();
                }
            }
        }

        private async Task<Result> CarryAsync(Command command, CancellationToken cancellationToken)
        {
            var department = await db.DepartmentForAsync(user.Rights, Operation.EditRisks, command.Department, cancellationToken);
            var year = await db.PlanningYears.Include(y => y.ScoringModel).SingleOrDefaultAsync(y => y.Year == command.Year, cancellationToken)
                ?? throw new NotFoundException(T.Of("PlanningYear.NotFound", command.Year));
            year.RequireOpen();
            await db.RequireOpenAnalysesAsync(user.Rights, year.Id, [department.Id], cancellationToken);
            Require(command.Slugs.Count > 0, Rule.CarryOverMustNameARisk);
            var chosen = await ChosenAsync(command, department, cancellationToken);
            var there = await db.Risks.Where(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == department.Id).Select(risk => risk.ReferenceKey).ToListAsync(cancellationToken);

            var at = clock.GetUtcNow().UtcDateTime;
            at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
            var taken = await TakeAsync(chosen.FindAll(risk => !there.Contains(risk.ReferenceKey)), department, year, at, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new Result(at, taken, chosen.Count - taken.Count);
        }

        private async Task<List<Risk>> ChosenAsync(Command command, Department department, CancellationToken cancellationToken)
        {
            var chosen = await db.Risks
                .Include(risk => risk.PlanningYear)
                .Include(risk => risk.Goals).ThenInclude(link => link.Goal)
                .Include(risk => risk.Concerned).ThenInclude(link => link.Department)
                .Include(risk => risk.Actions)
                .AsSplitQuery()
                .Where(risk => risk.PlanningYear.Year == command.Year - 1 && risk.DepartmentId == department.Id && command.Slugs.Contains(risk.Slug))
                .VisibleTo(user.Rights)
                .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
                .ToListAsync(cancellationToken);
            var unknown = command.Slugs.Except(chosen.Select(risk => risk.Slug)).FirstOrDefault();
            Require(unknown is null, Rule.CarriedRiskMustBeLastYears, unknown ?? "", command.Year - 1, department.Code);
            return chosen;
        }

        private async Task<List<TakenRisk>> TakeAsync(List<Risk> risks, Department department, PlanningYear year, DateTime at, CancellationToken cancellationToken)
        {
            var goals = await db.GoalsOfYear(year.Year).ToListAsync(cancellationToken);
            var beginning = RiskIdentity.Slug(department.Code, "");
            var addresses = (await db.Risks.Where(risk => risk.PlanningYearId == year.Id && risk.Slug.StartsWith(beginning)).Select(risk => risk.Slug).ToListAsync(cancellationToken)).ToHashSet();
            var taken = new List<TakenRisk>();
            foreach (var risk in risks)
            {
                var carried = risk.CarryTo(year, goals, user.Name, at);
                var slug = carried.Slug;
                for (var next = 2; !addresses.Add(slug); next++) slug = $"{carried.Slug}-{next}";
                carried.Address(slug);
                db.Risks.Add(carried);
                taken.Add(new TakenRisk(slug, carried.Reference, [.. risk.GoalsNotAmong(goals).Select(goal => goal.Title)]));
            }

            return taken;
        }
    }
}
