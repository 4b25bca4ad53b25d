using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>A department records a new risk, which gets the department's next number.</summary>
public static class AddRisk
{
    /// <summary>How often a number may be taken by others before it is given up.</summary>
    private const int Attempts = 4;

    /// <param name="Year">Planning year.</param>
    /// <param name="Department">The department's code.</param>
    /// <param name="Form">What the risk says; without problems.</param>
    /// <param name="Entry">Key of the common risk that it was begun from; null for none.</param>
    public sealed record Command(int Year, string Department, RiskForm Form, string? Entry = null) : IRequest<Result>;

    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Reference">Such as "SN-16".</param>
    /// <param name="IsFinished">The risk lacks nothing.</param>
    public sealed record Result(string Slug, string Reference, bool IsFinished);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="Domain.RuleBrokenException">A step is not on the scale, the year is closed, or the analysis is handed in.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await AddAsync(command, cancellationToken);
                }
                catch (DbUpdateException failure) when (failure.IsDuplicate() && attempt < Attempts)
                {
                    // Somebody else has taken the number: begin again with the next.
                    db.ChangeTracker.Clear();
                }
            }
        }

        private async Task<Result> AddAsync(Command command, CancellationToken cancellationToken)
        {
            var department = await db.DepartmentForAsync(user.Rights, Operation.EditRisks, command.Department, cancellationToken);
            var year = await db.PlanningYears.Include(y => y.ScoringModel).SingleOrDefaultAsync(y => y.Year == command.Year, cancellationToken) ?? throw new NotFoundException();
            year.RequireOpen();
            await db.RequireOpenAnalysesAsync(user.Rights, year.Id, [department.Id], cancellationToken);

            // Of every risk, those that the person may not see as well: their numbers are taken too.
            var taken = await db.Risks.AsNoTracking().Where(r => r.PlanningYearId == year.Id).Select(r => new { r.DepartmentId, r.Reference, r.Slug }).ToListAsync(cancellationToken);
            var number = RiskIdentity.HighestNumber(department.Code, taken.Where(r => r.DepartmentId == department.Id).Select(r => r.Reference)) + 1;
            var at = clock.GetUtcNow().UtcDateTime;
            var risk = new Risk(year, department, RiskIdentity.Numbered(department.Code, number), command.Form.Description(), user.Name, at);
            var (slug, slugs) = (risk.Slug, taken.Select(r => r.Slug).ToHashSet());
            for (var next = 2; slugs.Contains(risk.Slug); next++) risk.Address($"{slug}-{next}");
            risk.Say(command.Form, await db.GoalsOfYear(command.Year).ToListAsync(cancellationToken), user.Name, at);

            db.Risks.Add(risk);
            await db.SaveChangesAsync(cancellationToken);
            var result = new Result(risk.Slug, risk.Reference, AnalysisCheck.Missing(CheckedRisk.Of(risk)).Count == 0);
            await db.ForgetDraftAsync(user, command.Year, FindDraft.KeyOfNew(department.Code, command.Entry), cancellationToken);
            return result;
        }
    }
}
