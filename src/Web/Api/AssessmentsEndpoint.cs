using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Risks.Assessments;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/risks/sn-07/assessments</c></summary>
internal static class AssessmentsEndpoint
{
    public static void MapAssessments(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/risks/{slug}/assessments", async (int year, string slug, IMediator mediator, CancellationToken cancellationToken) =>
                TypedResults.Ok(AssessmentRows.From(await mediator.Send(new ShowAssessments.Query(year, slug), cancellationToken))))
            .WithName("ShowAssessments")
            .WithSummary("How a risk is assessed before controls, with them and as it should become: the joint assessment with the computed value, an override and its reason, and the individual ones of a finished round.")
            .RequireScope(ApiScopes.Risks);
}
