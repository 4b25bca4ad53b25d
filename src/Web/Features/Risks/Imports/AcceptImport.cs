using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>A department brings in the file that it has looked at: all of it, or nothing where it would do something else by now.</summary>
public static class AcceptImport
{
    /// <param name="Stamp">Of the look, see <see cref="PreviewImport.Result"/>.</param>
    /// <param name="Choices">For each risk that somebody changed since the file was fetched: whether the file's version counts.</param>
    public sealed record Command(int Year, string Department, string Stamp, IReadOnlyDictionary<string, bool> Choices) : IRequest<Result?>;

    /// <summary>Null when no file is waiting.</summary>
    public sealed record Result(int Added, int Changed);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result?>
    {
        public async Task<Result?> Handle(Command command, CancellationToken cancellationToken)
        {
            var (year, department) = await db.ImportDepartmentAsync(user.Rights, command.Year, command.Department, cancellationToken);
            if (await db.PendingImports.Of(db, user, year.Year, department.Id).FirstOrDefaultAsync(cancellationToken) is not { } import) return null;

            var read = await ReadPendingImport.ReadAsync(db, user, import, department.Code, cancellationToken);
            if (read.Prepared is not { } prepared || read.Stamp != command.Stamp) throw new ConflictException([new InputProblem("", T.Of("Excel.Stale"))]);

            var unsaid = prepared.Matches.Where(match => match.IsConflict && !command.Choices.ContainsKey(match.Reference)).Select(match => match.Reference).ToList();
            if (unsaid.Count > 0) throw new BadInputException([.. unsaid.Select(reference => new InputProblem(reference, T.Of("Excel.MustChoose", reference)))]);

            var keep = prepared.Matches.Index().Where(match => !match.Item.IsConflict || command.Choices[match.Item.Reference]).Select(match => match.Index).ToList();
            db.PendingImports.Remove(import);
            var (added, changed) = await new SaveImportedRisks(db, user, clock)
                .SaveAsync(prepared with { Matches = [.. keep.Select(at => prepared.Matches[at])], Details = [.. keep.Select(at => prepared.Details[at])] }, cancellationToken);
            return new Result(added, changed);
        }
    }
}
