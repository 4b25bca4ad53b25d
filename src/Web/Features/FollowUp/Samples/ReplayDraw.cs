using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

/// <summary>Anyone with the list and the seed draws the same rows again, with no database.</summary>
public static class ReplayDraw
{
    public sealed record Query(Stream List, string FileName, int Size, string Seed) : IRequest<Result>;

    /// <param name="Sha256">Of the file; the same as stands with the sample when it is the same list.</param>
    /// <param name="Rows">How many the list has.</param>
    public sealed record Result(string Sha256, int Rows, int Size, string Seed, DrawnRows Drawn);

    internal sealed class Handler : IRequestHandler<Query, Result>
    {
        /// <exception cref="BadInputException">The list cannot be read, or the drawn rows say too much.</exception>
        /// <exception cref="RuleBrokenException">The seed is empty or too long, or the size does not fit the list.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (query.List.Length > WorkbookLimits.FileSize) throw new BadInputException(query.FileName, T.Of("Import.File.TooLarge", WorkbookLimits.FileSize >> 20));

            var bytes = new byte[query.List.Length];
            await query.List.ReadExactlyAsync(bytes, cancellationToken);
            var list = SampleList.Read(bytes, query.FileName);
            var drawn = SampleDraw.Rows(query.Seed, list.Rows.Count, query.Size);
            return new Result(list.Hash, list.Rows.Count, query.Size, query.Seed, DrawnRows.Of(list, query.FileName, drawn));
        }
    }
}
