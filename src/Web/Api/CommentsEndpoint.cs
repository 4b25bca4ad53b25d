using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Risks.Comments;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/risks/sn-07/comments</c></summary>
internal static class CommentsEndpoint
{
    /// <param name="Kind">Remark, or Return for what was to be mended in an analysis that was returned.</param>
    /// <param name="By">The writer's name.</param>
    /// <param name="SettledBy">Who said that it is dealt with; null while it waits.</param>
    /// <param name="Mentioned">The names of those it is to.</param>
    internal sealed record CommentRow(int Id, string Kind, string Text, string By, DateTime At, string? SettledBy, DateTime? SettledAt, IReadOnlyList<string> Mentioned);

    public static void MapComments(this RouteGroupBuilder api) =>
        api.MapGet("/years/{year:int}/risks/{slug}/comments", async (int year, string slug, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var comments = await mediator.Send(new ShowComments.Query(year, slug), cancellationToken);
                return TypedResults.Ok(comments.Rows.Select(row => new CommentRow(row.Id, row.Kind.ToString(), row.Text, row.By, row.At, row.SettledBy, row.SettledAt, row.Mentioned)));
            })
            .WithName("ShowComments")
            .WithSummary("What has been said of a risk, oldest first, with who it is to and whether it is dealt with.")
            .RequireScope(ApiScopes.Risks);
}
