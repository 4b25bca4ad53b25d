using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/analyses</c> and <c>/api/v1/years/2026/analyses/sn</c></summary>
internal static class AnalysesEndpoint
{
    public static void MapAnalyses(this RouteGroupBuilder api)
    {
        api.MapGet("/years/{year:int}/analyses", async (int year, IMediator mediator, CancellationToken cancellationToken) =>
                TypedResults.Ok((await mediator.Send(new ListAnalyses.Query(year), cancellationToken)).Rows.Select(AnalysisRow.Of)))
            .WithName("ListAnalyses")
            .WithSummary("How the departments' risk analyses stand, late ones first.")
            .RequireScope(ApiScopes.Risks);
        api.MapGet("/years/{year:int}/analyses/{dept}", async (int year, string dept, IMediator mediator, CancellationToken cancellationToken) =>
                TypedResults.Ok(AnalysisDetails.Of(await mediator.Send(new ShowAnalysis.Query(year, dept), cancellationToken))))
            .WithName("ShowAnalysis")
            .WithSummary("One department's risk analysis, by the department's code, with what is found in it: what stands in the way and what is advice.")
            .RequireScope(ApiScopes.Risks);
    }
}
