using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>A person takes away a file that was uploaded and shall not be brought in.</summary>
public static class CancelImport
{
    public sealed record Command(int Year, string Department) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (year, department) = await db.ImportDepartmentAsync(user.Rights, command.Year, command.Department, cancellationToken);
            db.PendingImports.RemoveRange(await db.PendingImports.Of(db, user, year.Year, department.Id).ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
