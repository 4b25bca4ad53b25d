using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/recalculation?model=2&amp;likelihood=1,2,4,5&amp;consequence=1,2,4,5</c></summary>
internal static class RecalculationEndpoint
{
    public static void MapRecalculation(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/recalculation", async (int year, string model, string? likelihood, string? consequence, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var query = new PreviewRecalculation.Query(year, model, StepList.Read(likelihood, nameof(likelihood)), StepList.Read(consequence, nameof(consequence)));
                return TypedResults.Ok(RecalculatedYear.Of(await mediator.Send(query, cancellationToken)));
            })
            .WithName("PreviewRecalculation")
            .WithSummary("What scoring an open year with another model would do, risk by risk. Changes nothing; for finance, signed in.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireScope(ApiScopes.Plan);
}
