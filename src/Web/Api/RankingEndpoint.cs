using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/ranking</c></summary>
internal static class RankingEndpoint
{
    public static void MapRanking(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/ranking", async (int year, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var result = await mediator.Send(new RankRisks.Query(year), cancellationToken);
                var values = new ValueWords(result.Model);
                return TypedResults.Ok(result.Risks.Select(risk => RankedRow.From(risk, values)));
            })
            .WithName("RankRisks")
            .WithSummary("The year's risks in their total order, each place explained; unscored risks last, without rank.")
            .RequireScope(ApiScopes.Risks);
}
