using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Anybody who is signed in takes a scoring model out as a file: to read, or to import in another installation.</summary>
public static class WriteScoringModel
{
    /// <summary>The forms a model comes in; the name is the file's ending.</summary>
    public enum Format
    {
        Json,
        Xlsx,
    }

    /// <param name="Output">Written to from where it stands, and left open.</param>
    public sealed record Query(int Id, Format Format, Stream Output) : IRequest<Result>;

    public sealed record Result(string Title, int Number);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var model = await db.ScoringModels.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.Id, cancellationToken) ?? throw new NotFoundException();
            if (query.Format == Format.Xlsx) await PackedAsync(model, query.Output, cancellationToken);
            else await JsonSerializer.SerializeAsync(query.Output, model.Definition, Json.Indented, cancellationToken);
            return new Result(model.Title, model.Number);
        }

        /// <summary>The package needs a stream that it can move in, which an HTTP response is not.</summary>
        private static async Task PackedAsync(ScoringModel model, Stream output, CancellationToken cancellationToken)
        {
            using var package = new MemoryStream();
            ScoringModelWorkbook.Write(model, [ModelSentences.Goals(model.Definition)], ModelSentences.Appetites(model.Definition), ModelSentences.Effects(model.Definition), package);
            package.Position = 0;
            await package.CopyToAsync(output, cancellationToken);
        }
    }
}
