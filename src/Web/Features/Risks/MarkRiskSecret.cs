using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A department marks a risk as secret, or mends the mark, so that only those who may read secrets see it.</summary>
public static class MarkRiskSecret
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Version">The version that the person has read.</param>
    /// <param name="Section">Chapter and section of OSL, such as "18:8".</param>
    /// <param name="Reason">Why; itself without anything secret.</param>
    public sealed record Command(int Year, string Slug, int Version, string Section, string Reason) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The section is none, or the reason is empty or too long.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToChangeAsync(user.Rights, Operation.EditRisks, command.Year, command.Slug, cancellationToken);
            var mark = new SecrecyMark(command.Section, command.Reason, user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveSecrecyAsync(risk, command.Version, mark, () => risk.MarkSecret(mark), cancellationToken);
            return Unit.Value;
        }
    }
}
