using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Finance takes similar risks of several departments as one in the plan; each department keeps its own.</summary>
public static class MergeRisks
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Risks">Their addresses, such as "sn-07".</param>
    /// <param name="Said">Title, how the value is worked out, and why.</param>
    public sealed record Command(int Year, IReadOnlyList<string> Risks, GroupSaying Said) : IRequest<Result>;

    /// <param name="Reference">Such as "GR-01".</param>
    public sealed record Result(string Reference);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        private const int Attempts = 5;

        /// <exception cref="RuleBrokenException">See <see cref="RiskGroup"/>, or a risk belongs to another group.</exception>
        /// <exception cref="ConflictException">Others merged at the same moment, again and again.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await MergeAsync(command, cancellationToken);
                }
                catch (ConflictException) when (attempt < Attempts)
                {
                    // Somebody else has got the number, which the next attempt sees, or one of the risks, which it then says.
                    db.ChangeTracker.Clear();
                }
            }
        }

        private async Task<Result> MergeAsync(Command command, CancellationToken cancellationToken)
        {
            var year = await db.YearToCompileAsync(user, command.Year, cancellationToken);
            var risks = await db.RisksToMergeAsync(user, year.Id, command.Risks, null, cancellationToken);
            var last = await db.RiskGroups.Where(group => group.PlanningYearId == year.Id).MaxAsync(group => (int?)group.Number, cancellationToken) ?? 0;
            var group = db.RiskGroups.Add(new RiskGroup(year, last + 1, command.Said, risks, user.Name, clock.GetUtcNow().UtcDateTime)).Entity;
            await db.SaveGroupAsync(cancellationToken);
            return new Result(group.Reference);
        }
    }
}
