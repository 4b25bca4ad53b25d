using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Features.Plans.Groups;
using Vaggeryd.InternalControl.Web.Infrastructure;
using static Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups.GroupSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups;

/// <summary>Finance looks at what risks would be as one, merges them, changes the common risk and undoes it.</summary>
public sealed class MergeRisksTests
{
    private TestSite _site = null!;
    private HttpClient _finance = null!;

    [SetUp]
    public async Task Prepare() => _finance = await (_site = await TestSite.CreateAsync()).ClientAsync(Finance);

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Merge_WhenPreviewedAndSent_IsListedWithItsMembersAndAllThreeValues()
    {
        var preview = await TestSite.PageAsync(_finance, Preview);
        preview.QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Jäv och otillåten bisyssla", "that of the highest");
        preview.QuerySelectorAll("input[name=satt]").Select(way => way.NextElementSibling!.QuerySelector("b")!.TextContent).ShouldBe(["9", "7", "7"]);
        preview.Text("[aria-labelledby=h-varde]").ShouldContain("Plats 7 i stället för riskerna var för sig.");

        var answer = await _finance.SendFormAsync(Preview, $"{Address}/granska", [.. Conflict.Select(slug => ("risk", slug)), ("titel", "Jäv"), ("satt", "medel"), ("skal", "Samma regler")]);

        answer.Headers.Location!.OriginalString.ShouldBe($"{Address}?klart=gr-01");
        var list = await TestSite.PageAsync(_finance, $"{Address}?klart=gr-01");
        list.Text(".ds-alert[role=status]").ShouldBe("GR-01 är sammanslagen. Det går att ångra.");
        list.QuerySelectorAll("#gr-01 tbody a").Select(link => link.GetAttribute("href")).ShouldBe(["/risker/2026/ks-12", "/risker/2026/tu-03", "/risker/2026/mbn-04"]);
        list.Text("#gr-01 dl").ShouldMatch(@"Högsta\s+9 Hög\s+Medel\s+7 Måttlig\s+gäller\s+Viktat medel\s+7 Måttlig");
        list.Text("#gr-01").ShouldContain("Sammanslagen av Bo Provsson");
        list.Text("#forslag").ShouldNotContain("KS-12");
        (await _site.RiskAsync("ks-12")).Title.ShouldBe("Jäv och otillåten bisyssla", "the department's own is as it was");
    }

    [Test]
    public async Task Preview_WhenTicksChange_WorksOutAgainAndSavesNothing()
    {
        var form = (await TestSite.PageAsync(_finance, Preview)).QuerySelector("main form")!;
        form.QuerySelector("button[formaction]")!.GetAttribute("formaction").ShouldBe($"{Address}/granska?handler=Visa");

        var page = await (await _finance.SendAsync(form, $"{Address}/granska?handler=Visa", ("visad", "ks-12"), ("visad", "mbn-04"), ("visad", "tu-03"), ("risk", "mbn-04"), ("risk", "tu-03"), ("till", "OFN-03"), ("titel", "Eget namn"), ("satt", "viktat"))).ReadAsync();

        page.QuerySelectorAll("input[name=risk]:checked").Select(box => box.GetAttribute("value")).ShouldBe(["tu-03", "mbn-04", "ofn-03"]);
        page.QuerySelector("#risk-ks-12")!.HasAttribute("checked").ShouldBeFalse();
        page.QuerySelector("#satt-viktat")!.HasAttribute("checked").ShouldBeTrue();
        page.QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Eget namn");
        page.QuerySelector("label[for=satt-hogsta] b")!.TextContent.ShouldBe("6");
        (await _site.Query(db => db.RiskGroups.CountAsync())).ShouldBe(0);
    }

    [TestCase("", "titel", "Skriv en rubrik för den gemensamma risken.")]
    [TestCase("Jäv", "risker", "En gemensam risk består av risker från minst två nämnder. Kryssa i fler.")]
    public async Task Merge_WhenARuleIsBroken_SaysWhereAndKeepsWhatWasTyped(string title, string place, string message)
    {
        var risks = title.Length == 0 ? Conflict : ["ks-12"];

        var page = await (await _finance.SendFormAsync(Preview, $"{Address}/granska", [.. Conflict.Select(slug => ("visad", slug)), .. risks.Select(slug => ("risk", slug)), ("titel", title), ("skal", "Mitt skäl")])).ReadAsync();

        var wrong = page.QuerySelector(".ds-error-summary a")!;
        (wrong.GetAttribute("href"), wrong.TextContent).ShouldBe(($"#{place}", message));
        page.QuerySelector("#skal")!.TextContent.ShouldBe("Mitt skäl");
        page.QuerySelectorAll("#risker input[name=risk]").Length.ShouldBe(3);
        (await _site.Query(db => db.RiskGroups.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task Preview_WhenARiskIsNotThere_SaysSoAtItsField()
    {
        var page = await (await _finance.SendFormAsync(Preview, $"{Address}/granska", [.. Conflict.Select(slug => ("risk", slug)), ("titel", "Jäv"), ("till", "XX-99")])).ReadAsync();

        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#till");
        page.Text("#till-f").ShouldContain("XX-99");
    }

    [Test]
    public async Task Merge_WhenARiskBelongsToAnotherAlready_IsRefused()
    {
        await _site.MergeAsync("Jäv", risks: Conflict);

        (await Should.ThrowAsync<RuleBrokenException>(() => _site.MergeAsync("Mer", risks: ["ks-12", "sn-07"]))).Rule.ShouldBe(Rule.RiskMustBeInOneGroup);
        (await TestSite.PageAsync(_finance, $"{Address}/granska?risk=ks-12&risk=sn-07")).Text("#risker").ShouldContain("Ingår redan i GR-01");
    }

    [Test]
    public async Task Merge_WhenSeveralTakeTheSameRiskAtOnce_LetsOneOfThem()
    {
        var merged = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                return await _site.MergeAsync("Jäv", risks: Conflict);
            }
            catch (Exception refused) when (refused is RuleBrokenException or ConflictException)
            {
                return null;
            }
        }));

        merged.OfType<string>().ShouldBe(["GR-01"]);
        (await _site.GroupAsync()).Slugs().ShouldBe(Conflict.Order());
    }

    [Test]
    public async Task Change_WhenMembersComeAndGo_IsSavedAndTold()
    {
        await _site.MergeAsync("Jäv", risks: Conflict);
        var page = await TestSite.PageAsync(_finance, $"{Address}/granska?grupp=gr-01");
        page.QuerySelectorAll("input[name=risk]:checked").Length.ShouldBe(3);

        await _finance.SendAsync(page.QuerySelector("main form")!, $"{Address}/granska", ("risk", "ks-12"), ("risk", "ofn-03"), ("titel", "Jäv och mutor"), ("satt", "viktat"));

        var group = await _site.GroupAsync();
        (group.Title, group.How, group.Version).ShouldBe(("Jäv och mutor", GroupValue.Weighted, 1));
        group.Slugs().ShouldBe(["ks-12", "ofn-03"]);
        var told = await _site.Query(db => db.AuditRows.SingleAsync(row => row.Subject == nameof(RiskGroup) && row.Kind == AuditKind.Changed));
        told.Changes.ShouldContain("\"Member:mbn-04\":[\"mbn-04\",null]");
        told.Changes.ShouldContain("\"Member:ofn-03\":[null,\"ofn-03\"]");
    }

    [Test]
    public async Task Change_WhenSomebodyElseWasFirst_OverwritesNothing()
    {
        await _site.MergeAsync("Jäv", risks: Conflict);
        var form = (await TestSite.PageAsync(_finance, $"{Address}/granska?grupp=gr-01")).QuerySelector("main form")!;
        await _site.Send(new ChangeRiskGroup.Command(new(2026, "gr-01"), ["ks-12", "tu-03"], new("Jäv")));

        var answer = await _finance.SendAsync(form, $"{Address}/granska", ("risk", "ks-12"), ("risk", "ofn-03"), ("titel", "Annat"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _site.GroupAsync()).Slugs().ShouldBe(["ks-12", "tu-03"]);
    }

    [Test]
    public async Task Dissolve_WhenUndone_FreesTheRisksAndGivesTheNumberToNobody()
    {
        await _site.MergeAsync("Jäv", risks: Conflict);

        await _finance.SendFormAsync(Address, $"{Address}?handler=Upplos", ("grupp", "gr-01"));

        var group = await _site.GroupAsync();
        (group.Members.Count, group.DissolvedBy).ShouldBe((0, Finance));
        (await TestSite.PageAsync(_finance, Address)).QuerySelector("#gr-01").ShouldBeNull();
        (await _site.MergeAsync("Igen", risks: Conflict)).ShouldBe("GR-02");
        (await _site.Query(db => db.AuditRows.CountAsync(row => row.Subject == nameof(RiskGroup) && row.SubjectName == "GR-01" && row.Year == 2026))).ShouldBe(2);
    }

    [Test]
    public async Task Dissolve_WhenSomebodyHasChangedItMeanwhile_IsRefused()
    {
        await _site.MergeAsync("Jäv", risks: Conflict);
        var form = (await TestSite.PageAsync(_finance, Address)).QuerySelector("#gr-01 form")!;
        await _site.Send(new ChangeRiskGroup.Command(new(2026, "GR-01"), ["ks-12", "tu-03"], new("Jäv")));

        (await _finance.SendAsync(form, $"{Address}?handler=Upplos", ("grupp", "gr-01"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _site.GroupAsync()).DissolvedAt.ShouldBeNull();
    }

    [Test]
    public async Task Merge_WhenTheYearIsClosed_IsRefusedAndNotOffered()
    {
        await _site.MergeAsync("Jäv", risks: Conflict);
        await _site.CloseYearAsync();

        (await Should.ThrowAsync<RuleBrokenException>(() => _site.Send(new DissolveRiskGroup.Command(new(2026, "GR-01"))))).Rule.ShouldBe(Rule.PlanningYearMustBeOpen);
        (await TestSite.PageAsync(_finance, Address)).QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Test]
    public async Task Form_WhenItNamesNothing_IsBadInputAndNoBug()
    {
        (await TestSite.PageAsync(_finance, $"{Address}/granska?risk=&risk=KS-12&grupp")).QuerySelectorAll("#risker input[name=risk]").Length.ShouldBe(1, "an address may be written in capitals");

        (await _finance.SendFormAsync(Preview, $"{Address}?handler=InteSamma", ("risk", ""))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _finance.SendFormAsync(Preview, $"{Address}/granska", ("risk", ""), ("visad", ""), ("titel", "Jäv"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Merge_WhenARiskIsNotThere_IsNotFound() =>
        await Should.ThrowAsync<NotFoundException>(() => _site.MergeAsync("Jäv", risks: ["ks-12", "xx-01"]));
}
