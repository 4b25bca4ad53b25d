using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Saves a report unless somebody else was first.</summary>
internal static class SaveReport
{
    /// <exception cref="ConflictException">The race is lost.</exception>
    public static async Task SaveReportAsync(this AppDbContext db, PeriodReport report, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            throw Changed(report.Name);
        }
        finally
        {
            // What was not saved must not be taken for what is stored when the page is shown again.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Another number after every saved change of a report; 0 before anybody has written in it.</summary>
    public static int Seen(PeriodReport? stored) => stored is null ? 0 : stored.Version + 1;

    public static ConflictException Overwritten(PeriodReport stored) => new([new(stored.Name, T.Of("PeriodReport.WrittenByOther", stored.WrittenBy))]);

    public static ConflictException SignedAgain(string name, PeriodSignOff signed) => new([new(name, T.Of("PeriodReport.SignedAgain", signed.SignedBy))]);

    public static ConflictException Changed(string name) => new([new(name, T.Of("PeriodReport.ChangedByOther"))]);
}
