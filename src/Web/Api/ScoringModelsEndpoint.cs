using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.ScoringModels;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/scoring-models</c> and <c>GET /api/v1/scoring-models/1</c></summary>
internal static class ScoringModelsEndpoint
{
    /// <param name="Size">Likelihood steps × consequence steps, such as "4x4".</param>
    /// <param name="Version">1 for the first with the title.</param>
    /// <param name="Hash">SHA-256 of the content.</param>
    /// <param name="IsUsed">True from when a planning year is scored with it; from then on it never changes.</param>
    /// <param name="Years">The planning years that are scored with it now.</param>
    internal sealed record Item(int Id, string Title, int Version, string Size, string Hash, bool IsUsed, int? BasedOnId, string CreatedBy, DateTime? CreatedAt, string ChangedBy, DateTime? ChangedAt, IReadOnlyList<int> Years);

    /// <param name="Definition">The whole content, as 'ik model export' writes it.</param>
    internal sealed record Whole(Item Model, ScoringModelDefinition Definition);

    public static void MapScoringModels(this RouteGroupBuilder api)
    {
        api.MapGet("/scoring-models", async (IMediator mediator, CancellationToken cancellationToken) =>
                TypedResults.Ok((await mediator.Send(new ListScoringModels.Query(), cancellationToken)).Select(row => Of(row.Model, row.Years)).ToList()))
            .WithName("ListScoringModels")
            .WithSummary("The scoring models with their versions, hashes and the years that use them.")
            .RequireScope(ApiScopes.Risks);
        api.MapGet("/scoring-models/{id:int}", async (int id, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var (model, years) = await mediator.Send(new ShowScoringModel.Query(id), cancellationToken);
                return TypedResults.Ok(new Whole(Of(model, years), model.Definition));
            })
            .WithName("ShowScoringModel")
            .WithSummary("A scoring model with its whole content: scales, formula or table, bands, order, weights, appetite and effects of controls.")
            .RequireScope(ApiScopes.Risks);
    }

    private static Item Of(ScoringModel model, IReadOnlyList<int> years) =>
        new(model.Id, model.Title, model.Number, model.Name, model.Hash, model.IsUsed, model.BasedOnId, model.CreatedBy, model.CreatedAt, model.ChangedBy, model.ChangedAt, years);
}
