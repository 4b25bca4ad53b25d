using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>What a board has decided itself is followed up beside what the municipality has, and what both have is followed once.</summary>
public sealed class BoardFollowUpTests
{
    [Test]
    public async Task Adopt_WhenABoardHasItsOwnPlan_FollowsItOnceByVerbPageAndApi()
    {
        await using var year = await BoardYear.OpenAsync();
        var rows = (await year.Site.Send(new ListOccurrences.Query(2026))).Rows;

        rows.Where(row => row.Plan == "SN").ShouldNotBeEmpty();
        rows.Where(row => row.Plan == "SN").ShouldAllBe(row => row.Reference.Contains("-N", StringComparison.Ordinal) && row.Department.StartsWith('S'));
        rows.Where(row => row.Plan == "municipality").ShouldAllBe(row => row.Reference.Contains("-K", StringComparison.Ordinal));
        rows.Where(row => row is { Plan: "municipality", Department: "SN" }).ShouldNotBeEmpty("what both have is the municipality's");
        rows.Select(row => $"{row.Department} {row.Risk} {row.Control} {row.Period}").ShouldBeUnique();
        rows.Select(row => $"{row.Reference} {row.Period}").ShouldBeUnique();

        var client = await year.Site.ClientAsync("ekonomi@demo.example");
        var own = await year.OwnAsync();
        (await TestSite.PageAsync(client, "/uppfoljning/2026")).QuerySelectorAll("tr").Single(row => row.TextContent.Contains($"{own.Reference} ", StringComparison.Ordinal)).TextContent.ShouldContain("Egen plan: SN");
        (await TestSite.PageAsync(client, SiteAddress.Occurrence(2026, own.Slug, "2026-Q4"))).Text("main").ShouldContain("Egen plan: SN");
        (await client.GetAsync("/uppfoljning/2026?per=mal")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var api = JsonDocument.Parse(await client.GetStringAsync("/api/v1/years/2026/followup/occurrences"));
        api.RootElement.EnumerateArray().Count(row => row.GetProperty("plan").GetString() == "SN").ShouldBe(rows.Count(row => row.Plan == "SN"));
    }

    [Test]
    public async Task Revise_WhenTheMunicipalityDropsWhatTheBoardHas_GoesOnAsTheBoards()
    {
        await using var year = await BoardYear.OpenAsync();
        var before = (await year.ControlsAsync()).FindAll(control => control.Letter() == 'k');

        await year.AdoptAsync(2026, "top:1", new DateOnly(2026, 6, 15));

        var after = (await year.ControlsAsync()).ToDictionary(control => control.Id);
        var handed = before.Select(control => after[control.Id]).Where(control => control.Plan.Board?.Code == "SN").ToList();
        handed.ShouldNotBeEmpty();
        handed.ShouldAllBe(control => control.Department.Code[0] == 'S' && control.EndedOn == null && control.Letter() == 'k' && control.Occurrences.All(occurrence => occurrence.Standing == OccurrenceStanding.Expected));
        before.Select(control => after[control.Id]).Where(control => control.Department.Code[0] != 'S' && control.Plan.Board == null).ShouldContain(control => control.EndedOn == new DateOnly(2026, 6, 15));

        await year.AdoptAsync(BoardYear.Board, "top:1", new DateOnly(2026, 9, 1));
        var ended = (await year.ControlsAsync()).Where(control => control.EndedOn == new DateOnly(2026, 9, 1)).Select(control => control.Letter()).Distinct();
        ended.ShouldBe(['k', 'n'], ignoreOrder: true);
    }

    [Test]
    public async Task Adopt_WhenTheBoardIsFirst_IsTheMunicipalitysUnderTheSameName()
    {
        await using var year = await BoardYear.OpenAsync(hasMunicipalitys: false);
        var before = await year.ControlsAsync();

        await year.AdoptAsync(2026, "top:12");

        var after = await year.ControlsAsync();
        after.Where(control => control.Plan.Board is null && control.Letter() == 'n').ShouldNotBeEmpty();
        after.Count(control => control.Letter() == 'n').ShouldBe(before.Count);
        after.Select(control => control.Slug).ShouldBeUnique();
        after.Select(control => (control.DepartmentId, control.Key)).ShouldBeUnique();
    }

    [Test]
    public async Task Pages_WhenOnlyABoardHasAPlan_WorkForItsPeopleAndSayThatThereAreNoReports()
    {
        await using var year = await BoardYear.OpenAsync(hasMunicipalitys: false);
        var own = await year.OwnAsync();

        var head = await year.Site.ClientAsync("chef@demo.example");
        (await TestSite.PageAsync(head, "/uppfoljning/2026")).QuerySelectorAll(".rollup tbody").ShouldNotBeEmpty();
        (await TestSite.PageAsync(head, "/uppfoljning/2026/rapport/2026-Q3")).Text("main").ShouldContain("Kommunens plan för 2026 är inte antagen än.");
        (await head.GetAsync("/uppfoljning/2026/rapport/2026-Q3/sn")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var elsewhere = await year.Site.ClientAsync(BoardYear.Elsewhere);
        (await TestSite.PageAsync(elsewhere, "/uppfoljning/2026")).Text("main").ShouldContain("Ingen plan är antagen för 2026.");
        (await elsewhere.GetAsync(SiteAddress.Occurrence(2026, own.Slug, "2026-Q4"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync("/api/v1/years/2026/followup/occurrences")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Occurrences_WhenThePersonIsOfAnotherDepartment_HaveNothingOfTheBoards()
    {
        await using var year = await BoardYear.OpenAsync();
        var client = await year.Site.ClientAsync(BoardYear.Elsewhere);

        (await client.GetStringAsync("/api/v1/years/2026/followup/occurrences")).ShouldNotContain("SN");
        (await TestSite.PageAsync(client, "/uppfoljning/2026")).Text("main").ShouldNotContain("Egen plan");
    }

    [Test]
    public async Task Remind_WhenTheControlIsABoardsOwn_ReachesItsPerformers()
    {
        await using var year = await BoardYear.OpenAsync();
        year.Account.GoTo(new DateOnly(2027, 1, 3));

        await year.Site.RemindAsync();

        var performer = await year.Site.IdAsync(ReminderSite.Performer);
        (await year.Site.LinesAsync()).Where(line => line.PersonId == performer).Select(line => line.Occurrence.Control.Letter()).Distinct().ShouldBe(['k', 'n'], ignoreOrder: true);
    }

    /// <summary>As in a database in which boards' plans were decided before they were followed.</summary>
    [Test]
    public async Task Open_WhenABoardsPlanWasDecidedBefore_FollowsItFromThenOn()
    {
        await using var year = await BoardYear.OpenAsync();
        var expected = (await year.ControlsAsync()).Count(control => control.Letter() == 'n');
        await year.Site.Query(async db =>
        {
            await db.FollowedControls.Where(control => control.Plan.BoardKey != 0).ExecuteDeleteAsync();
            return await db.ControlPlans.Where(plan => plan.BoardKey != 0).ExecuteUpdateAsync(set => set.SetProperty(plan => plan.FollowedNumber, 0));
        });

        foreach (var today in new[] { new DateOnly(2027, 1, 2), new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 3) })
        {
            await year.Site.Query(async db =>
            {
                await DatabaseProviderRegistration.MigrateAsync(db, today, CancellationToken.None);
                return 0;
            });
            (await year.ControlsAsync()).Count(control => control.Letter() == 'n').ShouldBe(today.Year == 2026 ? expected : 0);
        }

        var own = await year.OwnAsync();
        (own.FollowedFrom, own.In("2026-Q1")!.Standing, own.In("2026-Q2")!.Standing).ShouldBe((new DateOnly(2026, 4, 2), OccurrenceStanding.BeforeDecision, OccurrenceStanding.Expected));
    }

    [Test]
    public async Task Adopt_WhenAnotherPlanIsDecidedWhileItIsBeingSaved_IsRefused()
    {
        await using var year = await BoardYear.OpenAsync();
        await year.Site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:3")])));
        await year.Site.Send(new ProposePlan.Command(2026));

        await year.Site.Query(async db =>
        {
            var plan = await db.ControlPlans.Include(plan => plan.PlanningYear).Include(plan => plan.Versions).SingleAsync(plan => plan.BoardKey == 0);
            plan.Adopt(new PlanDecision(new BoardDecision(new DateOnly(2026, 3, 1), "§ 1", "KS 1"), "KS"), "test", new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc));
            await db.FollowAsync(plan, CancellationToken.None);
            await year.AdoptAsync(BoardYear.Board, "top:2", new DateOnly(2026, 3, 1));
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            return 0;
        });

        (await year.Site.Query(db => db.ControlPlans.Where(plan => plan.BoardKey == 0).Select(plan => plan.FollowedNumber).SingleAsync())).ShouldBe(1);
    }
}
