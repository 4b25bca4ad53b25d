using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Plans.Groups;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/plan/similar</c></summary>
internal static class SimilarEndpoint
{
    public static void MapSimilar(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/plan/similar", async (int year, IMediator mediator, CancellationToken cancellationToken) =>
                TypedResults.Ok((await mediator.Send(new FindSimilarGroups.Query(year), cancellationToken)).Groups))
            .WithName("FindSimilarGroups")
            .WithSummary("Risks of different departments that may be one, the most alike first, with what they have in common; a person decides.")
            .RequireScope(ApiScopes.Plan);
}
