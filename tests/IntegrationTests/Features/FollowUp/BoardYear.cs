using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>The demo municipality where the board SN has a plan of its own, of all its risks; the day is 23 November 2026.</summary>
internal sealed class BoardYear : IAsyncDisposable
{
    public const string Elsewhere = "kontroll@demo.example";

    public static readonly PlanKey Board = new(2026, "SN");

    private BoardYear(AccountSite account) => Account = account;

    public AccountSite Account { get; }

    public TestSite Site => Account.Site;

    /// <summary>With the municipality's plan, decided first, or only the board's.</summary>
    public static async Task<BoardYear> OpenAsync(bool hasMunicipalitys = true)
    {
        var year = new BoardYear(await AccountSite.OpenAsync([.. ReminderSite.Unreached, ("Reminders:Schedule", "0 0 0 1 1 ? 2099")]));
        await year.Site.AddPersonAsync(ReminderSite.Performer, Role.ControlPerformer);
        if (hasMunicipalitys) await year.AdoptAsync(2026, "top:12");
        await year.AdoptAsync(Board, "top:60");
        return year;
    }

    public async Task AdoptAsync(PlanKey plan, string rule, DateOnly? on = null)
    {
        await Site.Send(new SavePlanDraft.Command(plan, new PlanChoice([SelectionRule.Parse(rule)])));
        await Site.Send(new ProposePlan.Command(plan));
        await Site.Send(new AdoptPlan.Command(plan, on ?? new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
    }

    public Task<List<FollowedControl>> ControlsAsync() => Site.Query(db => db.FollowedControls.AsNoTrackingWithIdentityResolution()
        .Include(control => control.Department).Include(control => control.Plan.Board).Include(control => control.Occurrences).OrderBy(control => control.Id).ToListAsync());

    /// <summary>One that only the board's plan has, that is due in the year's last quarter.</summary>
    public async Task<FollowedControl> OwnAsync() =>
        (await ControlsAsync()).First(control => control.Letter() == 'n' && !control.IsSecret && control.Department.Code == "SN" && control.In("2026-Q4") is not null);

    public ValueTask DisposeAsync() => Account.DisposeAsync();
}

internal static class BoardControls
{
    /// <summary>"n" where a board's own plan began it.</summary>
    public static char Letter(this FollowedControl control) => control.Slug[control.Slug.LastIndexOf('-') + 1];
}
