using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.ScoringModels;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/score?likelihood=3&amp;consequence=4</c></summary>
internal static class ScoreEndpoint
{
    /// <param name="Value">The risk value.</param>
    /// <param name="Level">The level's name.</param>
    /// <param name="Calculation">In signs, such as "3 × 4 = 12".</param>
    /// <param name="ScoringModel">The model's size, such as "4x4".</param>
    /// <param name="ScoringModelHash">SHA-256 of the model's content.</param>
    internal sealed record Answer(int Likelihood, int Consequence, int Value, string Level, string Calculation, string ScoringModel, string ScoringModelHash);

    public static void MapScore(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/score", async (int year, int likelihood, int consequence, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var (model, score, _) = await mediator.Send(new ExplainScore.Query(year, likelihood, consequence, []), cancellationToken);
                return TypedResults.Ok(new Answer(score.Likelihood, score.Consequence, score.Value, T.Of(model.Band(score.Level).Name), score.Calculation, model.Name, model.Hash));
            })
            .WithName("ExplainScore")
            .WithSummary("What a likelihood and a consequence are worth by the year's scoring model, and how that is worked out.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireScope(ApiScopes.Risks);
}
