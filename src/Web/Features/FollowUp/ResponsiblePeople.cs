using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Who is to do something about a deviation: a role in words, or somebody who is reminded of it.</summary>
internal static class ResponsiblePeople
{
    /// <summary>The report with the account of whoever it says is to act.</summary>
    public static async Task<ControlReport> WithResponsibleAsync(this AppDbContext db, ControlReport report, CancellationToken cancellationToken) =>
        report with { ActionResponsibleId = await db.AccountCalledAsync(report.ActionResponsible, cancellationToken) };

    /// <summary>The account with a name, or that signs in with it; null where it is nobody's, or the name of several.</summary>
    public static async Task<int?> AccountCalledAsync(this AppDbContext db, string? said, CancellationToken cancellationToken)
    {
        var name = Text.OneLine(said);
        if (name.Length is 0 or > CorrectiveStep.ResponsibleLimit) return null;

        var called = await db.Users.AsNoTracking().Where(account => account.IsActive && (account.DisplayName == name || account.UserName == name)).Select(account => account.Id).Take(2).ToListAsync(cancellationToken);
        return called.Count == 1 ? called[0] : null;
    }

    /// <summary>Names of those who may report a control, to choose from.</summary>
    public static async Task<IReadOnlyList<string>> ResponsibleNamesAsync(this AppDbContext db, FollowedControl control, bool isSecret, CancellationToken cancellationToken)
    {
        var open = await db.OpenAccountsAsync(cancellationToken);
        return [.. open.People.Where(person => person.MayReport(control, isSecret)).Select(person => open.Accounts[person.Id].DisplayName).Distinct().Order(StringComparer.CurrentCulture)];
    }
}
