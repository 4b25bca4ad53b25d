using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>A department uploads a file with its risks, to look at what it would do before anything is saved.</summary>
public static class UploadImport
{
    /// <param name="Department">Its code, in any capitals.</param>
    public sealed record Command(int Year, string Department, string FileName, byte[] Content) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (year, department) = await db.ImportDepartmentAsync(user.Rights, command.Year, command.Department, cancellationToken);
            if (command.Content.Length > PendingImport.SizeLimit) throw new BadInputException(command.FileName, T.Of("Import.File.TooLarge", PendingImport.SizeLimit >> 20));

            var name = Domain.Text.Shorten(Path.GetFileName(command.FileName), PendingImport.NameLimit);
            var sheets = RegisterFile.Read(new MemoryStream(command.Content), name);
            var userId = await db.Users.Where(account => account.UserName == user.Name).Select(account => account.Id).SingleAsync(cancellationToken);
            db.PendingImports.RemoveRange(await db.PendingImports.Of(db, user, year.Year, department.Id).ToListAsync(cancellationToken));
            var import = new PendingImport(userId, year.Year, department.Id, name, command.Content, clock.GetUtcNow().UtcDateTime);
            if (await RememberedAsync(department.Id, sheets, cancellationToken) is { } columns) import.ReadBy(columns);
            db.PendingImports.Add(import);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }

        private async Task<string?> RememberedAsync(int departmentId, IReadOnlyList<Web.Excel.Sheet> sheets, CancellationToken cancellationToken)
        {
            if (ColumnGuess.Of(sheets) is not { } guess) return null;

            var headings = guess.Fingerprint;
            return await db.RememberedColumns.AsNoTracking().Where(columns => columns.DepartmentId == departmentId && columns.Headings == headings).Select(columns => columns.Columns).FirstOrDefaultAsync(cancellationToken);
        }
    }
}
