using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>The database, the same for both providers; each has a derived context that only holds its migrations.</summary>
public abstract partial class AppDbContext(DbContextOptions options, AuditTrail? trail) : IdentityUserContext<AppUser, int>(options)
{
    /// <summary>What the next save relies on: asked again inside its transaction, last of all, and refused there by an exception.</summary>
    public Func<CancellationToken, Task>? ReliesOn { get; set; }

    private int? _heldYear;

    /// <summary>
    /// As <see cref="ReliesOn"/>, for what changes the follow-up of a year's plans or signs for it: such saves come one after the other, so that what is asked again is
    /// true when it is saved, whether the database reads past others' locks or waits for them.
    /// </summary>
    public void ReliesOnFollowUp(int yearId, Func<CancellationToken, Task> holds) => (_heldYear, ReliesOn) = (yearId, holds);

    /// <summary>Opens a transaction in which no risk of the year is saved by anybody else until it ends: what is counted then stays true.</summary>
    public async Task<IDbContextTransaction> HoldRisksAsync(int yearId, CancellationToken cancellationToken)
    {
        var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await PlanningYears.Where(year => year.Id == yearId).ExecuteUpdateAsync(set => set.SetProperty(year => year.RiskStamp, Guid.NewGuid().ToString("N")), cancellationToken);
        return transaction;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CountVersions();
        RefuseChangedTrail();
        if (AuditTrail.Watch(ChangeTracker).Count > 0) throw new NotSupportedException("Save with SaveChangesAsync, which also writes the trail.");

        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>Saves what has changed and, in the same transaction, its rows in the trail and the stamps of the years whose risks it touches.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await new PlaceRisks(this).BeforeSaveAsync(cancellationToken);
        CountVersions();
        RefuseChangedTrail();
        var changes = AuditTrail.Watch(ChangeTracker);
        if (changes.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (trail is null) throw new NotSupportedException("This context was made without a trail and only reads.");

        // A save that is refused leaves nothing behind for the one after it to rely on.
        var (held, holds) = (_heldYear, ReliesOn);
        (_heldYear, ReliesOn) = (null, null);

        // All or nothing is what the transaction is for; a savepoint inside it would only be another round trip.
        Database.AutoSavepointsEnabled = false;
        var risks = ChangedRisks();
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        if (held is { } year) await HoldFollowUpAsync(year, cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        AuditRows.AddRange(trail.Rows(changes));
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (risks.Count > 0) await RenewStampsAsync(risks, cancellationToken);
        if (holds is not null) await holds(cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return saved;
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>().HavePrecision(3);
    }

    private void RefuseChangedTrail()
    {
        if (ChangeTracker.Entries().Any(e => e.Entity is AuditRow or AuditSeal && e.State is EntityState.Modified or EntityState.Deleted))
            throw new NotSupportedException("The trail is only added to.");
    }

    private List<Risk> ChangedRisks() =>
        [.. ChangeTracker.Entries<Risk>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Entity)];

    /// <summary>
    /// Last in the transaction: whoever reads the new stamp also reads the change. A stamp is drawn and not counted, because a
    /// number could come again with other risks behind it when a copy of the database is restored.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">A year was closed, or got another scoring model, after its risks were read.</exception>
    private async Task RenewStampsAsync(List<Risk> risks, CancellationToken cancellationToken)
    {
        var stamp = Guid.NewGuid().ToString("N");
        foreach (var year in risks.Select(risk => (Id: risk.PlanningYearId, risk.PlanningYear?.Version)).Distinct())
        {
            var renewed = await PlanningYears.Where(y => y.Id == year.Id && (year.Version == null || y.Version == year.Version))
                .ExecuteUpdateAsync(set => set.SetProperty(y => y.RiskStamp, stamp), cancellationToken);
            if (renewed == 0) throw new DbUpdateConcurrencyException($"Planning year {year.Id} was changed after its risks were read.");
        }
    }

    /// <summary>First in the transaction: others wait here, and not for each other's rows. All plans of the year: reports hang on the municipality's, and it may not have one.</summary>
    private Task<int> HoldFollowUpAsync(int yearId, CancellationToken cancellationToken) =>
        ControlPlans.Where(plan => plan.PlanningYearId == yearId).ExecuteUpdateAsync(set => set.SetProperty(plan => plan.FollowUpStamp, Guid.NewGuid().ToString("N")), cancellationToken);

    private void CountVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
        {
            if (entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true })
                entry.Property("Version").CurrentValue = (int)entry.Property("Version").OriginalValue! + 1;
        }
    }
}
