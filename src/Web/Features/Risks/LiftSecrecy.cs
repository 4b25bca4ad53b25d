using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A head or finance takes a risk's secrecy mark away, so that everybody who reads the department's risks sees it.</summary>
public static class LiftSecrecy
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Version">The version that the person has read.</param>
    /// <param name="Considered">The person says that what the risk tells may be shown.</param>
    public sealed record Command(int Year, string Slug, int Version, bool Considered) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The risk carries no mark, or nobody has considered what it tells.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToChangeAsync(user.Rights, Operation.LiftSecrecy, command.Year, command.Slug, cancellationToken);
            Require(command.Considered, Rule.LiftedSecrecyMustBeConsidered);
            await db.SaveSecrecyAsync(risk, command.Version, null, () => risk.LiftSecrecy(user.Name, clock.GetUtcNow().UtcDateTime), cancellationToken);
            return Unit.Value;
        }
    }
}
