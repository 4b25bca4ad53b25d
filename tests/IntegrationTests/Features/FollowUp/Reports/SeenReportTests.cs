using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.Reports;

/// <summary>Two who answer for the same report: neither overwrites the other, or takes back what they have not seen.</summary>
public sealed class SeenReportTests
{
    private const string Address = "/uppfoljning/2026/rapport/2026-Q4/sn";

    private ReportedYear _year = null!;
    private HttpClient _head = null!;
    private HttpClient _finance = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _year = await ReportedYear.OpenAsync();
        _year.GoToNextYear();
        (_head, _finance) = (await _year.Site.ClientAsync(ReportedYear.Head), await _year.Site.ClientAsync(ReportedYear.Finance));
    }

    [TearDown]
    public async Task CloseAsync() => await _year.DisposeAsync();

    [TestCase("Spara")]
    [TestCase("SkrivUnder")]
    public async Task Send_WhenSomebodyElseHasWritten_ShowsBothAndOverwritesNothing(string handler)
    {
        var opened = await TestSite.PageAsync(_head, Address);
        await _year.SendAsync(_finance, Address, "Spara", ("omdome", "Insufficient"), ("motivering", "Ekonomins ord"));

        var page = await (await _year.SendAsync(_head, opened, Address, handler, ("omdome", "Sufficient"), ("motivering", "Chefens ord"), ("vet", "on"))).ReadAsync();

        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#sparat");
        page.Text("#sparat").ShouldContain("Ekonomins ord");
        page.QuerySelector("#motivering")!.TextContent.ShouldBe("Chefens ord");
        var stored = await StoredAsync();
        (stored.Reason, stored.Verdict, stored.IsSignedOff).ShouldBe(("Ekonomins ord", Verdict.Insufficient, false));

        await _year.SendAsync(_head, page, Address, "Spara", ("omdome", "Sufficient"), ("motivering", "Chefens ord"));
        (await StoredAsync()).Reason.ShouldBe("Chefens ord", "now it has been seen");
    }

    [Test]
    public async Task Save_WhenItHasBeenSignedMeanwhile_ShowsWhatWasTyped()
    {
        var opened = await TestSite.PageAsync(_head, Address);
        await SignAsync("Ekonomins ord");

        var page = await (await _year.SendAsync(_head, opened, Address, "Spara", ("motivering", "Chefens ord"))).ReadAsync();

        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#skrivet");
        page.Text("#skrivet").ShouldContain("Chefens ord");
    }

    [Test]
    public async Task Withdraw_WhenItHasBeenSignedAgain_IsRefused_UntilThatSignatureHasBeenSeen()
    {
        await SignAsync("Första");
        var opened = await TestSite.PageAsync(_head, Address);
        await _year.SendAsync(_finance, Address, "TaTillbaka", ("skal", "Fel siffror"));
        await SignAsync("Andra");

        var page = await (await _year.SendAsync(_head, opened, Address, "TaTillbaka", ("skal", "En rapport kom sent"))).ReadAsync();

        page.Text(".ds-error-summary").ShouldContain(ReportedYear.Finance);
        page.Text("main").ShouldContain("Fel siffror");
        (await StoredAsync()).IsSignedOff.ShouldBeTrue();

        await _year.SendAsync(_head, page, Address, "TaTillbaka", ("skal", "En rapport kom sent"));
        (await StoredAsync()).IsSignedOff.ShouldBeFalse();
    }

    [Test]
    public async Task Withdraw_WhenItHasBeenTakenBackMeanwhile_ShowsWhatWasTyped()
    {
        await SignAsync("Första");
        var opened = await TestSite.PageAsync(_head, Address);
        await _year.SendAsync(_finance, Address, "TaTillbaka", ("skal", "Fel siffror"));

        (await (await _year.SendAsync(_head, opened, Address, "TaTillbaka", ("skal", "En rapport kom sent"))).ReadAsync()).Text("#skrivet").ShouldContain("En rapport kom sent");
    }

    private Task<HttpResponseMessage> SignAsync(string reason) => _year.SendAsync(_finance, Address, "SkrivUnder", ("omdome", "Sufficient"), ("motivering", reason), ("vet", "on"));

    private Task<PeriodReport> StoredAsync() => _year.Site.Query(db => db.PeriodReports.AsNoTracking().SingleAsync());
}
