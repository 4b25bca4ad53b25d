using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Writing;

public sealed class AddRiskTests
{
    private TestSite _site = null!;
    private HttpClient _head = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        _head = await _site.ClientAsync("chef@demo.example");
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Add_WhenOnlyATitleIsSaid_GivesTheDepartmentsNextNumber()
    {
        var answer = await _head.WriteAsync(WritingSite.New, ("titel", "Ny risk"), ("nu", "3-3"), ("mal.4", "1"), ("hur.4", "Tryggheten minskar."));

        answer.Headers.Location!.OriginalString.ShouldBe("/risker/2026/sn-22/andra?sparat=ja");
        var risk = await _site.WrittenAsync("sn-22");
        (risk.Reference, risk.Title, risk.Value, risk.CreatedBy, risk.Version).ShouldBe(("SN-22", "Ny risk", 9, "chef@demo.example", 0));
        risk.Goals.Single().How.ShouldBe("Tryggheten minskar.");
        (await TestSite.PageAsync(_head, "/risker/2026/sn-22/historik")).QuerySelector("main")!.TextContent.ShouldContain("Ny risk");
    }

    [Test]
    public async Task Add_WhenTwoDoItAtOnce_GivesBothTheirOwnNumber()
    {
        var contributor = await _site.ClientAsync("handlaggare@demo.example");
        var forms = new[] { _head, contributor, _head, contributor }.Select(async (client, number) =>
            (client, (await TestSite.PageAsync(client, WritingSite.New)).Typed(("titel", $"Samtidig {number}")))).ToList();

        var answers = await Task.WhenAll((await Task.WhenAll(forms)).Select(form => form.client.SendAsync(WritingSite.New, form.Item2)));

        answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct().Count().ShouldBe(4);
    }

    [Test]
    public async Task Page_WhenBegunFromACommonRisk_HasItsTexts()
    {
        var page = await TestSite.PageAsync(_head, $"{WritingSite.New}&mall=nyckelperson");

        page.QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Beroende av nyckelperson");
        page.QuerySelector("#hogt")!.TextContent.ShouldStartWith("På grund av att bara en person kan rutinen");
        page.QuerySelector("#liknande")!.GetAttribute("data-src").ShouldBe("/risker/2026/liknande?namnd=sn");
    }

    [Test]
    public async Task Page_WhenThePersonHasSeveralDepartments_AsksWhichFirst()
    {
        var finance = await _site.ClientAsync("ekonomi@demo.example");

        var page = await TestSite.PageAsync(finance, "/risker/2026/ny?mall=it-avbrott");

        page.QuerySelector("#riskform").ShouldBeNull();
        page.QuerySelectorAll("main nav a").Select(link => link.GetAttribute("href")).ShouldContain("/risker/2026/ny?namnd=bun&mall=it-avbrott");
        (await TestSite.PageAsync(finance, "/risker/2026")).QuerySelector("a[href='/risker/2026/ny']").ShouldNotBeNull();
        var auditor = await _site.ClientAsync("revisor@demo.example");
        (await TestSite.PageAsync(auditor, "/risker/2026")).QuerySelector("a[href='/risker/2026/ny']").ShouldBeNull();
    }

    [Test]
    public async Task Add_WithoutATitle_KeepsTheRestAndAddsNothing()
    {
        var before = await _site.Query(db => db.Risks.CountAsync());

        var answer = await _head.WriteAsync(WritingSite.New, ("orsak", "att det regnar"), ("hantering", nameof(RiskResponse.Treat)));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.ReadAsync();
        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#titel");
        page.QuerySelector("#orsak")!.TextContent.ShouldBe("att det regnar");
        page.QuerySelector("#hantering-Treat")!.HasAttribute("checked").ShouldBeTrue();
        (await _site.Query(db => db.Risks.CountAsync())).ShouldBe(before);
    }
}
