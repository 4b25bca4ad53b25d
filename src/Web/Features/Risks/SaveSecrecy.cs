using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Saves a changed secrecy mark, unless somebody else changed the risk after the person had read it.</summary>
internal static class SaveSecrecy
{
    /// <param name="db">What the risk was read from.</param>
    /// <param name="risk">The risk as it is.</param>
    /// <param name="version">The version that the person had read.</param>
    /// <param name="wanted">The mark that the person asks for; null for none.</param>
    /// <param name="change">What to do to the risk.</param>
    /// <param name="cancellationToken">Stops the saving.</param>
    /// <exception cref="ConflictException">The race is lost.</exception>
    public static async Task SaveSecrecyAsync(this AppDbContext db, Risk risk, int version, SecrecyMark? wanted, Action change, CancellationToken cancellationToken)
    {
        if (risk.Version != version) throw Lost(risk, wanted);

        change();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Lost(await db.Risks.AsNoTracking().SingleAsync(r => r.Id == risk.Id, cancellationToken), wanted);
        }
    }

    private static ConflictException Lost(Risk now, SecrecyMark? wanted) => new(
    [
        new(T.Of("Secrecy.ItIs"), T.Of("Secrecy.Changed", Words(now.Secrecy), now.ChangedBy, LocalTime.Of(now.ChangedAt).ToString(T.Of("Risk.DateAndTime"), CultureInfo.CurrentCulture))),
        new(T.Of("Secrecy.YouWanted"), Words(wanted)),
    ]);

    private static string Words(SecrecyMark? mark) => mark is null ? T.Of("Secrecy.NoMark") : T.Of("Secrecy.Mark", mark.Section, mark.Reason);
}
