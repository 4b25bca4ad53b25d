using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Finance holds two to four sets of rules against each other before one is chosen for the plan.</summary>
public static class SimulatePlan
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Alternatives">2 to 4.</param>
    /// <param name="Picks">What people decided beside the rules, in every alternative.</param>
    /// <param name="Edition">What is asked for, as for <see cref="WritePlan"/>.</param>
    public sealed record Query(int Year, IReadOnlyList<PlanAlternative> Alternatives, IReadOnlyList<Pick> Picks, Edition? Edition = null) : IRequest<SimulationContent>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, SimulationContent>
    {
        public Task<SimulationContent> Handle(Query query, CancellationToken cancellationToken) =>
            db.SimulationAsync(user.Rights, query.Year, query.Alternatives, query.Picks, query.Edition, cancellationToken);
    }
}
