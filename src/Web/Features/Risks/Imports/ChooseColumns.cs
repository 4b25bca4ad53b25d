using MediatR;
using Microsoft.EntityFrameworkCore;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>A person says which column of the department's own spreadsheet is what; it is known again the next time.</summary>
public static class ChooseColumns
{
    /// <param name="Columns">Field to heading, for the columns that are something.</param>
    /// <param name="Words">For likelihood and consequence: word to step.</param>
    public sealed record Command(int Year, string Department, IReadOnlyDictionary<string, string> Columns, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Words) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (year, department) = await db.ImportDepartmentAsync(user.Rights, command.Year, command.Department, cancellationToken);
            if (await db.PendingImports.Of(db, user, year.Year, department.Id).FirstOrDefaultAsync(cancellationToken) is not { } import) return Unit.Value;

            var guess = ColumnGuess.Of(RegisterFile.Read(new MemoryStream(import.Content), import.FileName)) ?? throw new NotFoundException();

            // A heading that is recognised by itself and was said to be nothing must not be read all the same.
            var columns = command.Columns.ToDictionary(pair => pair.Key, pair => pair.Value);
            foreach (var field in guess.Columns.Select(column => column.Recognised).OfType<RegisterField>()) columns.TryAdd(ColumnMap.NameOf(field), "");
            var json = JsonSerializer.Serialize(new { columns, words = command.Words }, JsonSerializerOptions.Web);
            if (json.Length > PendingImport.ColumnsLimit) throw new BadInputException(import.FileName, Texts.T.Of("Import.File.TooManyColumns", guess.Columns.Count));
            ColumnMap.Parse(json, import.FileName);

            import.ReadBy(json);
            var remembered = await db.RememberedColumns.SingleOrDefaultAsync(known => known.DepartmentId == department.Id && known.Headings == guess.Fingerprint, cancellationToken);
            if (remembered is null) db.RememberedColumns.Add(remembered = new RememberedColumns(department.Id, guess.Fingerprint));
            remembered.Remember(json, user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
