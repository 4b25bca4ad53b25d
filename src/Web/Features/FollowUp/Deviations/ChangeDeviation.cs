using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>Which deviation is meant.</summary>
/// <param name="Year">The planning year.</param>
/// <param name="Control">The control's name in an address, such as "sn-k04".</param>
/// <param name="Period">"2026-Q1", capitals or not.</param>
/// <param name="Seen">What the person has read, see <see cref="ChangeDeviation.Stamp"/>; null for whoever did not look.</param>
public sealed record DeviationKey(int Year, string Control, string Period, string? Seen = null);

/// <summary>Reads a deviation that somebody wants to do something about, and saves it unless somebody else was first.</summary>
internal static class ChangeDeviation
{
    /// <summary>Another text after every saved change of the deviation's actions.</summary>
    public static string Stamp(ControlResult result) => string.Create(CultureInfo.InvariantCulture, $"{result.Actions.Count}-{result.Actions.Sum(action => action.Version)}");

    /// <summary>The report with its actions.</summary>
    /// <exception cref="NotFoundException">There is no approved deviation, or the person may not know of it.</exception>
    /// <exception cref="ForbiddenException">The person may not do this to it.</exception>
    /// <exception cref="ConflictException">Somebody else has changed it after the person had read it.</exception>
    public static async Task<ControlResult> DeviationAsync(this AppDbContext db, ICurrentUser user, Operation operation, DeviationKey key, CancellationToken cancellationToken)
    {
        var occurrence = await db.AnyOccurrenceAsync(user, operation, new OccurrenceKey(key.Year, key.Control, key.Period), cancellationToken);
        if (occurrence.Result is not { IsDeviation: true } result) throw new NotFoundException(T.Of("Deviation.NotFound", key.Control.ToUpperInvariant(), key.Period));

        await db.Entry(result).Collection(one => one.Actions).LoadAsync(cancellationToken);
        return key.Seen is null || key.Seen == Stamp(result) ? result : throw Lost(result);
    }

    /// <exception cref="NotFoundException">The deviation has no such action.</exception>
    public static CorrectiveAction Action(this ControlResult result, int number) =>
        result.Actions.FirstOrDefault(action => action.Number == number) ?? throw new NotFoundException(T.Of("Deviation.NoAction", number));

    /// <exception cref="ConflictException">The race is lost.</exception>
    public static async Task SaveDeviationAsync(this AppDbContext db, ControlResult result, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            throw Lost(result);
        }
    }

    private static ConflictException Lost(ControlResult result) => new([new($"{result.Occurrence.Control.Reference} {result.Occurrence.PeriodName}", T.Of("Deviation.ChangedByOther"))]);
}
