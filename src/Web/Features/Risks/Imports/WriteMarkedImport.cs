using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>A person takes out a copy of the uploaded workbook with what is wrong marked at its cells.</summary>
public static class WriteMarkedImport
{
    /// <param name="Target">Written to from where it stands; left open.</param>
    public sealed record Query(int Year, string Department, Stream Target) : IRequest<Result>;

    public sealed record Result(string FileName);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (year, department) = await db.ImportDepartmentAsync(user.Rights, query.Year, query.Department, cancellationToken);
            var import = await db.PendingImports.AsNoTracking().Of(db, user, year.Year, department.Id).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            var read = await ReadPendingImport.ReadAsync(db, user, import, department.Code, cancellationToken);
            if (!read.IsWorkbook || read.Problems.Count == 0) throw new NotFoundException();

            var marks = read.Problems.Where(problem => problem.Sheet is not null).Select(problem => new MarkedWorkbook.Mark(problem.Sheet!, problem.Row, problem.Column, problem.What)).ToList();
            MarkedWorkbook.Write(import.Content, import.FileName, T.Of("Excel.Author"), marks, query.Target);
            return new Result($"{Path.GetFileNameWithoutExtension(import.FileName)} {T.Of("Excel.MarkedName")}.xlsx");
        }
    }
}
