using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Reads an occurrence that somebody wants to do something with, and saves it unless somebody else was first.</summary>
internal static class ChangeOccurrence
{
    /// <summary>Another text after every saved change of the control, the occurrence or its report.</summary>
    public static string Stamp(ControlOccurrence occurrence) =>
        string.Create(CultureInfo.InvariantCulture, $"{occurrence.Control.Version}-{occurrence.Version}-{(occurrence.Result is { } result ? result.Version + 1 : 0)}");

    /// <summary>The occurrence with its control, and all of the control's.</summary>
    /// <exception cref="NotFoundException">There is none, or the person may not know of it.</exception>
    /// <exception cref="ForbiddenException">The person may not do this to it.</exception>
    /// <exception cref="ConflictException">Somebody else has changed it after the person had read it.</exception>
    /// <exception cref="RuleBrokenException">Somebody wants to change it, and it stands in a report that is signed.</exception>
    public static async Task<ControlOccurrence> OccurrenceAsync(this AppDbContext db, ICurrentUser user, Operation operation, OccurrenceKey key, CancellationToken cancellationToken)
    {
        var occurrence = await db.AnyOccurrenceAsync(user, operation, key, cancellationToken);
        if (operation != Operation.ReadRisks) await db.RequireNotSignedOffAsync(occurrence, cancellationToken);
        return occurrence;
    }

    /// <summary>The occurrence, in a signed report or not: what is done about a deviation goes on after the report is signed.</summary>
    /// <inheritdoc cref="OccurrenceAsync"/>
    public static async Task<ControlOccurrence> AnyOccurrenceAsync(this AppDbContext db, ICurrentUser user, Operation operation, OccurrenceKey key, CancellationToken cancellationToken)
    {
        var control = await db.ControlAsync(user, operation, key.Year, key.Control, cancellationToken);
        var occurrence = control.In(key.Period) ?? throw new NotFoundException();
        if (key.Seen is not null && key.Seen != Stamp(occurrence)) throw await db.LostAsync(occurrence, cancellationToken);

        return occurrence;
    }

    /// <summary>The control with all of its occurrences.</summary>
    /// <exception cref="NotFoundException">There is none, or the person may not know of it.</exception>
    /// <exception cref="ForbiddenException">The person may not do this to it.</exception>
    public static async Task<FollowedControl> ControlAsync(this AppDbContext db, ICurrentUser user, Operation operation, int year, string name, CancellationToken cancellationToken)
    {
        var slug = name.ToLowerInvariant();
        var control = await db.FollowedControls.Include(control => control.Department).Include(control => control.Plan).ThenInclude(plan => plan.PlanningYear).Include(control => control.Plan.Board)
            .Include(control => control.Occurrences).ThenInclude(occurrence => occurrence.Result)
            .SingleOrDefaultAsync(control => control.Plan.PlanningYear.Year == year && control.Slug == slug, cancellationToken);
        if (control is null || !user.Rights.MayKnowOf(control, await db.MarkedRisksAsync(control.Plan.PlanningYearId, cancellationToken))) throw new NotFoundException();
        if (!user.Rights.May(operation, control.DepartmentId)) throw new ForbiddenException();

        return control;
    }

    /// <exception cref="ConflictException">The race is lost.</exception>
    public static async Task SaveOccurrenceAsync(this AppDbContext db, ControlOccurrence occurrence, CancellationToken cancellationToken)
    {
        db.ReliesOnFollowUp(occurrence.Control.Plan.PlanningYearId, stop => db.RequireNotSignedOffAsync(occurrence, stop));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            var now = await db.ControlOccurrences.AsNoTracking().Include(stored => stored.Control).Include(stored => stored.Result).SingleAsync(stored => stored.Id == occurrence.Id, cancellationToken);
            throw await db.LostAsync(now, cancellationToken);
        }
    }

    /// <summary>What somebody signs in with; null before anybody has written.</summary>
    private static string? LastChangedBy(ControlOccurrence now) => now.Result is not { } result ? null : new (DateTime? At, string? By)[]
    {
        (result.ReviewedAt, result.ReviewedBy), (result.SubmittedAt, result.SubmittedBy), (result.WrittenAt, result.WrittenBy),
    }.MaxBy(change => change.At).By;

    private static async Task<ConflictException> LostAsync(this AppDbContext db, ControlOccurrence now, CancellationToken cancellationToken)
    {
        var by = LastChangedBy(now);
        var name = by is null ? null : await db.Users.AsNoTracking().Where(person => person.UserName == by).Select(person => person.DisplayName).FirstOrDefaultAsync(cancellationToken);
        return new ConflictException([new($"{now.Control.Reference} {now.PeriodName}", T.Of("FollowUp.ChangedByOther", string.IsNullOrEmpty(name) ? by ?? "–" : name))]);
    }
}
