using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Lets the risks say what a file says, and saves them: all of it or nothing.</summary>
internal sealed class SaveImportedRisks(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>In memory only.</summary>
    public (int Added, int Changed) Apply(PrepareImport.Prepared prepared) =>
        new ApplyImportedRisks(db, prepared.Year, prepared.Table, prepared.Slugs, user.Name, clock.GetUtcNow().UtcDateTime).All(prepared.Matches, prepared.Details);

    /// <exception cref="BadInputException">Somebody else saved meanwhile; nothing was.</exception>
    public async Task<(int Added, int Changed)> SaveAsync(PrepareImport.Prepared prepared, CancellationToken cancellationToken)
    {
        try
        {
            return await SaveAllAsync(prepared, cancellationToken);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            // Whoever looks again sees what is stored, and not what was about to be.
            db.ChangeTracker.Clear();
            throw new BadInputException("", T.Of("Import.SavedMeanwhile"));
        }
    }

    /// <summary>A new year goes first, because assessments note the number that the database gives its scoring model.</summary>
    private async Task<(int Added, int Changed)> SaveAllAsync(PrepareImport.Prepared prepared, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (prepared.IsNewYear)
        {
            db.PlanningYears.Add(prepared.Year);
            await db.SaveChangesAsync(cancellationToken);
        }

        // One look for changes is enough; by itself the library takes one for each step, over thousands of risks.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var counts = Apply(prepared);
        db.ChangeTracker.DetectChanges();
        await RequireOpenAnalysesAsync(prepared, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return counts;
    }

    /// <summary>Only the departments whose risks the file changes: bringing in again what is there already is nothing.</summary>
    private Task RequireOpenAnalysesAsync(PrepareImport.Prepared prepared, CancellationToken cancellationToken)
    {
        var changed = db.ChangeTracker.Entries<Risk>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity.DepartmentId).Distinct().ToList();
        return changed.Count == 0 ? Task.CompletedTask : db.RequireOpenAnalysesAsync(user.Rights, prepared.Year.Id, changed, cancellationToken);
    }
}
