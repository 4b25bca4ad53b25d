using MediatR;
using Microsoft.AspNetCore.WebUtilities;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/plan?rule=top:20&amp;rule=value:9</c></summary>
internal static class PlanEndpoint
{
    public static void MapPlan(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/plan", async (int year, string? board, string[]? rule, string[]? mandatory, string[]? exclude, string? edition, string? basis, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
            {
                // Whole before the first byte leaves, so that a refusal is a problem and not half a plan.
                var choice = new PlanChoice(Array.ConvertAll(rule ?? [], SelectionRule.Parse), ReadRules.Picks(mandatory, exclude, PlanAddress.Sign), BasisWord.Asked(basis));
                await using var file = new FileBufferingWriteStream();
                await mediator.Send(new WritePlan.Query(new PlanKey(year, board), choice, WritePlan.Format.Json, file, EditionWord.Asked(edition)), cancellationToken);
                context.Response.ContentType = "application/json; charset=utf-8";
                await file.DrainBufferAsync(context.Response.Body, cancellationToken);
            })
            .WithName("GeneratePlan")
            .WithSummary("The internal control plan that the rules make of the year's risks, or with 'board' of one board's: the same bytes as 'ik plan generate' writes to json.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireScope(ApiScopes.Plan);
}
