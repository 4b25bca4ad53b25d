using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Installation;

/// <summary>The operator brings the database to the newest schema.</summary>
public static class MigrateDatabase
{
    public sealed record Command : IRequest<Result>;

    /// <param name="Migrations">The migrations that were applied now, oldest first.</param>
    public sealed record Result(IReadOnlyList<string> Migrations);

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            await DatabaseProviderRegistration.MigrateAsync(db, LocalTime.Today(clock), cancellationToken);
            return new Result(pending);
        }
    }
}
