using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Calibrations;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/calibration</c></summary>
internal static class CalibrationEndpoint
{
    public static void MapCalibration(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/calibration", async (int year, IMediator mediator, CancellationToken cancellationToken) =>
                TypedResults.Ok(CalibratedYear.Of(await mediator.Send(new ShowCalibration.Query(year), cancellationToken))))
            .WithName("ShowCalibration")
            .WithSummary("How the departments use the scale: each against all, and what stands out. A department counts with those below it.")
            .RequireScope(ApiScopes.Plan);
}
