using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>What an adoption and a revision make of the follow-up, in the database.</summary>
public sealed class FollowPlanTests
{
    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private TestInstallation _installation = null!;

    [SetUp]
    public async Task Prepare() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task Clean() => await _installation.DisposeAsync();

    [Test]
    public async Task Adopt_WhenThePlanIsDecided_FollowsItsControlsInTheSameTransaction()
    {
        await _installation.DraftAsync();
        await _installation.Send(new SavePlanItem.Command(PlanFiles.Year, null, Common("Att attest stämmer")));
        await _installation.ProposeAsync();
        (await CountAsync()).ShouldBe(0);

        await AdoptAsync(new DateOnly(2025, 12, 15));

        var controls = await ControlsAsync();
        controls.Where(control => control.Says.What == "Att attest stämmer").Select(control => control.Department.Kind).Distinct().ShouldBe([Domain.Departments.DepartmentKind.Board, Domain.Departments.DepartmentKind.Company], ignoreOrder: true);
        controls.Count(control => control.RiskReference is not null).ShouldBeGreaterThan(5);
        controls.Select(control => control.Slug).ShouldBeUnique();
        (await _installation.Query(db => db.ControlPlans.Select(plan => plan.FollowedNumber).SingleAsync())).ShouldBe(1);
        (await _installation.Query(db => db.AuditRows.Where(row => row.Subject == "FollowedControl").OrderBy(row => row.Id).Select(row => row.Changes).FirstAsync())).ShouldContain("OccurrenceDue");
    }

    [Test]
    public async Task Adopt_WhenItIsARevision_KeepsEachControlOnce()
    {
        await _installation.AdoptAsync();
        var before = (await ControlsAsync()).ToDictionary(control => control.Id);
        await _installation.DraftAsync("top:10");
        await _installation.Send(new ProposePlan.Command(PlanFiles.Year));

        await AdoptAsync(new DateOnly(2026, 6, 15));

        var after = await ControlsAsync();
        after.Select(control => control.Id).ShouldBe(before.Keys, "nothing is new");
        after.Count(control => control.EndedOn == new DateOnly(2026, 6, 15)).ShouldBeInRange(1, before.Count - 1);
        after.First(control => control.EndedOn is not null).Occurrences.ShouldContain(occurrence => occurrence.Standing == OccurrenceStanding.PlanRevised);
        after.First(control => control.EndedOn is null).Occurrences.ShouldAllBe(occurrence => occurrence.Standing == OccurrenceStanding.Expected);
    }

    /// <summary>As in a database that is older than the follow-up.</summary>
    [Test]
    public async Task Open_WhenAPlanWasDecidedBefore_FollowsItOnce()
    {
        await _installation.AdoptAsync();
        var expected = await CountAsync();
        await _installation.Query(async db =>
        {
            await db.FollowedControls.ExecuteDeleteAsync();
            return await db.ControlPlans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.FollowedNumber, 0));
        });

        for (var i = 0; i < 2; i++)
        {
            await _installation.Use(async services =>
            {
                await DatabaseProviderRegistration.MigrateAsync((AppDbContext)services.GetService(typeof(AppDbContext))!, new DateOnly(2026, 3, 1), CancellationToken.None);
            });
        }

        (await CountAsync()).ShouldBe(expected);
    }

    [Test]
    public async Task List_WhenARiskIsMarkedAfterTheDecision_HidesItsControlFromThoseWhoMayNotReadIt()
    {
        await _installation.AdoptAsync();
        var reader = _installation.As(new SomeReader());
        (await reader.Send(new ListOccurrences.Query(PlanFiles.Year))).Rows.ShouldContain(row => row.Risk == "SN-07");

        await _installation.ChangeAsync("SN-07", risk => risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "test", At)));

        var shown = await reader.Send(new ListOccurrences.Query(PlanFiles.Year));
        shown.Rows.ShouldNotBeEmpty();
        shown.Rows.ShouldNotContain(row => row.Risk == "SN-07");
        (await _installation.Send(new ListOccurrences.Query(PlanFiles.Year))).Rows.ShouldContain(row => row.Risk == "SN-07");
    }

    private static PlanItemText Common(string what) => new() { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.CommonControl, Source = "KS § 143", What = what, Frequency = "Varje kvartal" };

    private Task AdoptAsync(DateOnly on) => _installation.Send(new AdoptPlan.Command(PlanFiles.Year, on, "§ 210", "KS 2025/123"));

    private Task<int> CountAsync() => _installation.Query(db => db.FollowedControls.CountAsync());

    private Task<List<FollowedControl>> ControlsAsync() => _installation.Query(db => db.FollowedControls.AsNoTrackingWithIdentityResolution().Include(control => control.Department).Include(control => control.Occurrences).OrderBy(control => control.Id).ToListAsync());
}
