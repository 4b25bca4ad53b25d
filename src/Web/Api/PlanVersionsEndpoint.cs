using MediatR;
using Microsoft.AspNetCore.WebUtilities;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Papers;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/plan/versions</c>, <c>…/versions/2</c> and <c>/api/v1/years/2026/plan/compare?versions=1,2</c></summary>
internal static class PlanVersionsEndpoint
{
    public static void MapPlanVersions(this RouteGroupBuilder api)
    {
        api.MapGet("/years/{year:int}/plan/versions", async (int year, string? board, IMediator mediator, CancellationToken cancellationToken) =>
                TypedResults.Ok((await mediator.Send(new ListPlanVersions.Query(new PlanKey(year, board)), cancellationToken)).Versions.Select(PlanVersionRow.Of)))
            .WithName("ListPlanVersions")
            .WithSummary("The versions of the year's plan, the newest first, with their decisions and control sums.")
            .RequireScope(ApiScopes.Plan);
        api.MapGet("/years/{year:int}/plan/versions/{number:int}", async (int year, int number, string? board, string? edition, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
            {
                // Whole before the first byte leaves, so that a refusal is a problem and not half a plan.
                await using var file = new FileBufferingWriteStream();
                await mediator.Send(new WritePlanVersion.Query(new PlanVersionKey(new PlanKey(year, board), number), WritePlan.Format.Json, file, EditionWord.Asked(edition)), cancellationToken);
                context.Response.ContentType = "application/json; charset=utf-8";
                await file.DrainBufferAsync(context.Response.Body, cancellationToken);
            })
            .WithName("ShowPlanVersion")
            .WithSummary("One version as it was frozen, or a draft as it stands now: the same bytes as 'ik plan show' writes to json.")
            .RequireScope(ApiScopes.Plan);
        api.MapGet("/years/{year:int}/plan/versions/{number:int}/documents/{kind}", async (int year, int number, string kind, string? board, string? edition, string? format, string? dnr, string? handler, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
            {
                if (PaperWord.FormatOf(format) is not { } form) throw new BadInputException(nameof(format), T.Of("Paper.UnknownFormat", format));

                await using var file = new FileBufferingWriteStream();
                await mediator.Send(new WritePaper.Query(new PlanVersionKey(new PlanKey(year, board), number), PaperWord.Read(kind), form, file, EditionWord.Asked(edition), dnr, handler), cancellationToken);
                context.Response.ContentType = SendPlanFile.TypeOf(form);
                await file.DrainBufferAsync(context.Response.Body, cancellationToken);
            })
            .WithName("WritePaper")
            .WithSummary("A paper for the board, 'memo', 'plan' or 'annex', as docx or html: the same bytes as 'ik plan document' writes.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireScope(ApiScopes.Plan);
        api.MapGet("/years/{year:int}/plan/compare", async (int year, string? board, string? versions, string? edition, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var (before, now) = PlanVersionKey.ParseTwo(new PlanKey(year, board), versions ?? "", nameof(versions));
                return TypedResults.Ok(PlanComparisonFile.Of(await mediator.Send(new ComparePlanVersions.Query(before, now, EditionWord.Asked(edition)), cancellationToken)));
            })
            .WithName("ComparePlanVersions")
            .WithSummary("What is new, gone, higher, lower or said otherwise between two versions, and why; a year in place of a number is what was decided in it.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireScope(ApiScopes.Plan);
    }
}
