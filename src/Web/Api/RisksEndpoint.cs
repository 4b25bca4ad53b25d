using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/risks</c></summary>
internal static class RisksEndpoint
{
    public static void MapRisks(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/risks", async (int year, string? edition, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
            {
                var asked = EditionWord.Asked(edition) ?? Edition.Full;

                // The year is looked up before the first row is written; from there on rows go out as they are read.
                context.Response.ContentType = "application/json; charset=utf-8";
                await mediator.Send(new ExportRisks.Query(year, ExportRisks.Format.Json, context.Response.Body, Edition: asked), cancellationToken);
            })
            .WithName("ExportRisks")
            .WithSummary("The year's risks with all their fields and stages, in rank order, as 'ik export risks' writes them to json.")
            .RequireScope(ApiScopes.Risks);
}
