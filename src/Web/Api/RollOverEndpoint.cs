using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2027/rollover</c></summary>
internal static class RollOverEndpoint
{
    public static void MapRollOver(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/rollover", async (int year, IMediator mediator, CancellationToken cancellationToken) =>
                TypedResults.Ok(RollOverRows.Of(await mediator.Send(new ShowRollOver.Query(year), cancellationToken))))
            .WithName("ShowRollOver")
            .WithSummary("The turn of the year, department by department: what is carried over from the year before, assessed anew and still open. Counts what the caller may see; changes nothing.")
            .RequireScope(ApiScopes.Risks);
}
