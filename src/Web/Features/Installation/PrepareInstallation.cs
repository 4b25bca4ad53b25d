using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Seed;

namespace Vaggeryd.InternalControl.Web.Features.Installation;

/// <summary>The operator makes a fresh installation ready: goals, global goals, scoring models, one department; on request a demo municipality.</summary>
public static class PrepareInstallation
{
    public sealed record Command(bool Demo) : IRequest<Result>;

    /// <param name="WasEmpty">False when the database already held an installation, which is then left as it is.</param>
    /// <param name="Place">Where the database is.</param>
    /// <param name="DemoAccounts">The demo sign-ins, in demo installations only.</param>
    public sealed record Result(bool WasEmpty, string Place, IReadOnlyList<DemoAccount> DemoAccounts);

    internal sealed class Handler(AppDbContext db, DatabaseSettings settings, SeedData seed, DemoMunicipality demo, TimeProvider clock)
        : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            await DatabaseProviderRegistration.MigrateAsync(db, LocalTime.Today(clock), cancellationToken);

            var existing = await db.Municipalities.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (existing is not null)
                return new Result(false, settings.Place, existing.IsDemo ? DemoMunicipality.Accounts : []);

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            seed.AddBase(db);
            if (!command.Demo) db.Departments.Add(new Department("KS", "Kommunstyrelsen", DepartmentKind.Board));
            await db.SaveChangesAsync(cancellationToken);
            if (command.Demo) await demo.AddAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);

            return new Result(true, settings.Place, command.Demo ? DemoMunicipality.Accounts : []);
        }
    }
}
