using System.Net;
using System.Text;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;

/// <summary>What is checked and done by a plan: written while it is a draft, frozen with it, and the start of the next one.</summary>
public sealed class PlanItemTests
{
    private const int Year = 2026;

    [Test]
    public async Task Row_WhenItIsAdjustedAddedAndRemoved_StandsInTheDraftAsWritten()
    {
        await using var site = await DraftAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");
        var own = await TestSite.PageAsync(client, "/plan/2026/rader/ny?egen=sn-07");
        own.QuerySelector("#vad")!.TextContent.ShouldBe("Att alla nattpass har haft sjuksköterska i tjänst eller beredskap");

        (await client.SendAsync(own, "form.panel[method=post]", ("vad", "Att varje nattpass är bemannat"), ("urval", "25 pass"))).Headers.Location!.OriginalString.ShouldBe("/plan/2026/rader");
        var common = await TestSite.PageAsync(client, "/plan/2026/rader/ny?bibliotek=4");
        common.QuerySelector("#vad")!.TextContent.ShouldContain("attestförteckning");
        await client.SendAsync(common, "form.panel[method=post]", ("vad", "Att attesträtterna stämmer"), ("slag", "ControlActivity"), ("ursprung", "CommonControl"), ("kalla", "KS § 143"));

        var list = await TestSite.PageAsync(client, "/plan/2026/rader");
        list.Text("main").ShouldContain("Att varje nattpass är bemannat");
        list.Text("main").ShouldNotContain("Att alla nattpass har haft");
        list.Text("#h-gemensamma ~ ul, section:last-of-type").ShouldContain("Att attesträtterna stämmer");
        var id = await site.Query(db => db.PlanItems.Where(item => item.Says.Slug == "sn-07").Select(item => item.Id).SingleAsync());
        await client.SendAsync(await TestSite.PageAsync(client, $"/plan/2026/rader/{id}"), "form[action$='handler=TaBort']");
        (await TestSite.PageAsync(client, "/plan/2026/rader")).Text("main").ShouldContain("Att alla nattpass har haft");
    }

    [Test]
    public async Task Row_WhenTheFormIsWrong_SaysSoAtTheFieldAndKeepsTheRest()
    {
        await using var site = await DraftAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var answer = await client.SendAsync(await TestSite.PageAsync(client, "/plan/2026/rader/ny"), "form.panel[method=post]", ("vad", "Något"), ("slag", "ControlActivity"), ("ursprung", "Added"), ("borjar", "i morgon"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html));
        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#borjar");
        page.QuerySelector("#vad")!.TextContent.ShouldBe("Något");
        page.Title!.ShouldStartWith("Fel:");
        (await site.Query(db => db.PlanItems.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task Row_WhenSomebodyElseWasFirst_ShowsWhatTheyWroteAndLosesNothing()
    {
        await using var site = await DraftAsync();
        await site.Send(new SavePlanItem.Command(Year, null, Added("sn-07", "Först")));
        var id = await site.Query(db => db.PlanItems.Select(item => item.Id).SingleAsync());
        var client = await site.ClientAsync("ekonomi@demo.example");
        var opened = await TestSite.PageAsync(client, $"/plan/2026/rader/{id}");
        await site.Send(new SavePlanItem.Command(Year, id, Added("sn-07", "Deras")));

        var html = await (await client.SendAsync(opened, "form.panel[method=post]", ("vad", "Mitt"), ("slag", "ControlActivity"), ("ursprung", "Added"), ("risk", "sn-07"))).Content.ReadAsStringAsync();

        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html).Address("http://localhost/"));
        page.Text("#vad-f").ShouldContain("Deras");
        page.QuerySelector("#vad")!.TextContent.ShouldBe("Mitt");
        (await site.Query(db => db.PlanItems.Select(item => item.Says.What).SingleAsync())).ShouldBe("Deras");
        await client.SendAsync(page, "form.panel[method=post]", ("vad", "Mitt"), ("slag", "ControlActivity"), ("ursprung", "Added"), ("risk", "sn-07"));
        (await site.Query(db => db.PlanItems.Select(item => item.Says.What).SingleAsync())).ShouldBe("Mitt");
    }

    [Test]
    public async Task Csv_OfAStoredVersion_HasWhatThePlanSaysAndNotWhatTheDepartmentWrote()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:20")])));
        await installation.Send(new SavePlanItem.Command(Year, null, Added("sn-07", "Att varje nattpass är bemannat") with { Origin = PlanItemOrigin.Risk }));
        await installation.Send(new SavePlanItem.Command(Year, null, Added("sn-07", "Extra kontroll")));
        using var file = new MemoryStream();

        await installation.Send(new WritePlanVersion.Query(new PlanVersionKey(Year, 1), WritePlan.Format.Csv, file));

        var text = Encoding.UTF8.GetString(file.ToArray());
        text.ShouldContain("Att varje nattpass är bemannat; Extra kontroll");
        text.ShouldNotContain("Att alla nattpass har haft sjuksköterska");
    }

    [Test]
    public async Task Rows_WhenThePlanIsDecided_AreFrozen_AndARevisionBeginsWithThem()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:20")])));
        await installation.Send(new SavePlanItem.Command(Year, null, Added("sn-07", "Extra kontroll")));
        await installation.Send(new ProposePlan.Command(Year));
        (await Should.ThrowAsync<RuleBrokenException>(() => installation.Send(new SavePlanItem.Command(Year, null, Added("sn-07", "För sent"))))).Rule.ShouldBe(Rule.PlanMustNotBeProposed);
        await installation.Send(new AdoptPlan.Command(Year, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
        var before = await FileAsync(installation, 1);

        await installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:21")])));
        var copied = await installation.Query(db => db.PlanItems.Where(item => item.PlanVersion.Number == 2).SingleAsync());
        copied.Says.What.ShouldBe("Extra kontroll");
        await installation.Send(new RemovePlanItem.Command(Year, copied.Id));

        (await FileAsync(installation, 1)).ShouldBe(before);
        before.ShouldContain("Extra kontroll");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(before.Replace("Extra kontroll", "Extra", StringComparison.Ordinal)));
        (await installation.Send(new VerifyPlan.Query(stream, "plan.json"))).Changes.ShouldHaveSingleItem().Kind.ShouldBe(PlanChangeKind.Controls);
    }

    [Test]
    public async Task Rows_WhenTheRiskIsSecret_AreOnlyInTheFullEdition()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:20")])));
        await installation.Send(new SavePlanItem.Command(Year, null, Added("va-06", "Kontroll av styrsystemet")));

        (await FileAsync(installation, 1)).ShouldContain("Kontroll av styrsystemet");
        (await FileAsync(installation, 1, Edition.Open)).ShouldNotContain("Kontroll av styrsystemet");
    }

    [Test]
    public async Task Save_WhenTheRiskOrRowIsNotThere_IsRefused()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        (await Should.ThrowAsync<RuleBrokenException>(() => installation.Send(new SavePlanItem.Command(Year, null, Added("sn-07", "x"))))).Rule.ShouldBe(Rule.PlanMustHaveADraft);
        await installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:20")])));

        (await Should.ThrowAsync<RuleBrokenException>(() => installation.Send(new SavePlanItem.Command(Year, null, Added("finns-inte", "x"))))).Rule.ShouldBe(Rule.PickMustNameARisk);
        await Should.ThrowAsync<NotFoundException>(() => installation.Send(new RemovePlanItem.Command(Year, 77)));
    }

    private static async Task<TestSite> DraftAsync()
    {
        var site = await TestSite.CreateAsync();
        await site.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:20")])));
        return site;
    }

    private static PlanItemText Added(string slug, string what) => new() { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.Added, Slug = slug, What = what };

    private static async Task<string> FileAsync(TestInstallation installation, int number, Edition edition = Edition.Full)
    {
        using var output = new MemoryStream();
        await installation.Send(new WritePlanVersion.Query(new PlanVersionKey(Year, number), WritePlan.Format.Json, output, edition));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
