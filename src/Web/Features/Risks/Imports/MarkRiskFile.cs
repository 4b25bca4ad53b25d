using MediatR;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>The operator gets a copy of a workbook that could not be imported, with what is wrong marked at its cells.</summary>
public static class MarkRiskFile
{
    /// <param name="Import">As it was tried.</param>
    /// <param name="Target">Written to from where it stands; left open.</param>
    public sealed record Query(ImportRisks.Command Import, Stream Target) : IRequest<Result>;

    /// <param name="Marks">How many things are marked; 0 and nothing written where no cell is wrong.</param>
    public sealed record Result(int Marks);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var prepare = new PrepareImport(db, user);
            try
            {
                await prepare.ReadAsync(query.Import, cancellationToken);
                return new Result(0);
            }
            catch (BadInputException bad)
            {
                var problems = ReadPendingImport.Placed(bad.Problems, prepare.Table).Where(problem => problem.Sheet is { Length: > 0 }).ToList();
                if (problems.Count == 0) return new Result(0);

                query.Import.File.Position = 0;
                using var content = new MemoryStream();
                await query.Import.File.CopyToAsync(content, cancellationToken);
                MarkedWorkbook.Write(content.ToArray(), query.Import.FileName, T.Of("Excel.Author"), [.. problems.Select(problem => new MarkedWorkbook.Mark(problem.Sheet!, problem.Row, problem.Column, problem.What))], query.Target);
                return new Result(problems.Count);
            }
        }
    }
}
