using MediatR;
using Microsoft.AspNetCore.WebUtilities;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/plan/simulation?alternative=top:20&amp;alternative=value:9,per-goal:1</c></summary>
internal static class SimulationEndpoint
{
    public static void MapSimulation(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/plan/simulation", async (int year, string[]? alternative, string[]? mandatory, string[]? exclude, string? edition, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
            {
                // Whole before the first byte leaves, so that a refusal is a problem and not half a simulation.
                await using var file = new FileBufferingWriteStream();
                var alternatives = Array.ConvertAll(alternative ?? [], PlanAlternative.Parse);
                var picks = ReadRules.Picks(mandatory, exclude, PlanAddress.Sign);
                await mediator.Send(new WriteSimulation.Query(year, alternatives, picks, WriteSimulation.Format.Json, file, EditionWord.Asked(edition)), cancellationToken);
                context.Response.ContentType = "application/json; charset=utf-8";
                await file.DrainBufferAsync(context.Response.Body, cancellationToken);
            })
            .WithName("SimulatePlan")
            .WithSummary("Two to four sets of rules held against each other: how many risks, from where, what they miss, where the line goes and what they share.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireScope(ApiScopes.Plan);
}
