using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/followup/occurrences</c> and <c>…/deviations</c></summary>
internal static class FollowUpEndpoint
{
    public static void MapFollowUp(this RouteGroupBuilder api)
    {
        api.MapGet("/years/{year:int}/followup/occurrences", async (int year, IMediator mediator, CancellationToken cancellationToken) =>
                TypedResults.Ok((await mediator.Send(new ListOccurrences.Query(year), cancellationToken)).Rows))
            .WithName("ListOccurrences")
            .WithSummary("When each control of the adopted plan is to be reported, by department and control, and how it stands.")
            .RequireScope(ApiScopes.Risks);
        api.MapGet("/years/{year:int}/followup/deviations", async (int year, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var result = await mediator.Send(new ListDeviations.Query(year), cancellationToken);
                return TypedResults.Ok(result.Deviations.Select(deviation => DeviationRow.Of(deviation, result.Today)));
            })
            .WithName("ListDeviations")
            .WithSummary("What the year's controls have found wrong, and what is done about it, the most urgent first.")
            .RequireScope(ApiScopes.Risks);
    }
}
