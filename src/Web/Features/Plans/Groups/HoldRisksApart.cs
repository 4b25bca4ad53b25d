using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Finance says that risks that look alike are not the same, so that they are not suggested again.</summary>
public static class HoldRisksApart
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Risks">Their addresses; no two of them are the same.</param>
    /// <param name="Reason">Why; may be left out.</param>
    public sealed record Command(int Year, IReadOnlyList<string> Risks, string? Reason = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">See <see cref="RiskDistinction"/>.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var year = await db.YearToCompileAsync(user, command.Year, cancellationToken);
            var risks = await db.RisksBySlugAsync(user, year.Id, command.Risks, cancellationToken);
            db.RiskDistinctions.Add(new RiskDistinction(year, risks, command.Reason, user.Name, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
