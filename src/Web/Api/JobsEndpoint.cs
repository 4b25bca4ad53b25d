using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Jobs;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/jobs</c></summary>
internal static class JobsEndpoint
{
    public static void MapJobs(this RouteGroupBuilder api) =>
        api.MapGet("/jobs", async (IMediator mediator, CancellationToken cancellationToken) => TypedResults.Ok(JobRows.Of(await mediator.Send(new ListJobs.Query(), cancellationToken))))
            .WithName("ListJobs")
            .WithSummary("What the site does by itself, when each ran last and is due next, and the newest failures. For administrators, signed in.")
            .RequireScope(ApiScopes.Plan);
}
