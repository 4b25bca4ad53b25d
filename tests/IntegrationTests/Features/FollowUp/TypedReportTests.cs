using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>What is typed in a report is not lost when somebody else was there in between, and does not overwrite theirs unseen.</summary>
public sealed class TypedReportTests
{
    private ReportSite _site = null!;
    private HttpClient _performer = null!;
    private HttpClient _head = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _site = await ReportSite.OpenAsync();
        (_performer, _head) = (await _site.ClientAsync(ReportSite.Performer), await _site.ClientAsync(ReportSite.Head));
    }

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Save_WhenSomebodyElseHasSaved_ShowsBoth_AndWhoAndWhen()
    {
        var opened = await _site.PageAsync(_performer);
        await _site.SendAsync(_head, "", typed: [("pop", "1250"), ("prov", "25"), ("fel", "Två saknade underskrift")]);

        var page = await SaveAsync(opened, ("pop", "10"), ("prov", "25"), ("kommentar", "Alla"));

        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#sparat");
        var stored = page.Text("#sparat").Replace('\u00a0', ' ');
        foreach (var word in (string[])["Anna Exempel", "23 november 2026", "1 250", "Två saknade underskrift", "Alla"]) stored.ShouldContain(word);
        page.QuerySelectorAll("#sparat h3").Length.ShouldBe(3, "what is alike is not repeated");
        page.QuerySelector("#pop")!.GetAttribute("value").ShouldBe("10");
        (await ReportAsync()).Population.ShouldBe(1250);

        await SaveAsync(page, ("pop", "10"));
        (await ReportAsync()).Population.ShouldBe(10, "now it has been seen");
    }

    [Test]
    public async Task Save_WhenItHasBeenSentMeanwhile_ShowsWhatWasTyped()
    {
        var opened = await _site.PageAsync(_performer);
        await _site.SendAsync(_head, "Skicka", typed: [("pop", "5"), ("prov", "5"), ("avv", "0"), ("grad", "None")]);

        var page = await SaveAsync(opened, ("pop", "1 300"), ("kommentar", "En lång berättelse"));

        page.QuerySelector("#rapport").ShouldBeNull();
        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#skrivet");
        page.Text("#skrivet").ShouldContain("En lång berättelse");
        page.Text("#skrivet").Replace('\u00a0', ' ').ShouldContain("1 300");
    }

    [Test]
    public async Task Save_WhenThePeriodHasClosed_ShowsWhatWasTyped()
    {
        var opened = await _site.PageAsync(_performer);
        _site.Clock.Advance(TimeSpan.FromDays(100));
        _performer = await _site.ClientAsync(ReportSite.Performer);

        (await SaveAsync(await TestSite.PageAsync(_performer, "/sprak"), opened, ("kommentar", "En lång berättelse"))).Text("#skrivet").ShouldContain("En lång berättelse");
    }

    [Test]
    public async Task Skip_WhenRefused_LeavesTheStoredDraftInTheForm()
    {
        await _site.SendAsync(_performer, "", typed: [("pop", "77")]);
        var page = await _site.PageAsync(_head);
        var form = page.QuerySelector("form[action$=HoppaOver]")!;
        form.Id = "sent";

        var answer = await (await _head.SendAsync(page, "#sent", ("skal", " "))).ReadAsync();

        answer.QuerySelector(".ds-error-summary").ShouldNotBeNull();
        answer.QuerySelector("#pop")!.GetAttribute("value").ShouldBe("77");
    }

    [Test]
    public async Task Save_WhenItWasReturnedAndSentAgain_NamesWhoChangedItLast()
    {
        (string, string)[] fine = [("pop", "5"), ("prov", "5"), ("avv", "0"), ("grad", "None")];
        await _site.SendAsync(_performer, "Skicka", typed: fine);
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.SendAsync(_head, "Aterlamna", typed: [("skal", "Vilka?")]);
        var opened = await _site.PageAsync(_performer);
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.SendAsync(_performer, "Skicka", typed: fine);

        (await SaveAsync(opened, ("pop", "6"))).Text(".ds-error-summary").ShouldContain($"Någon annan ({ReportSite.Performer})");
    }

    private async Task<ControlReport> ReportAsync() => (await _site.Site.Query(db => db.ControlResults.SingleAsync())).Report;

    private Task<IDocument> SaveAsync(IDocument opened, params (string Name, string Value)[] typed) => SaveAsync(opened, opened, typed);

    /// <summary>Sends the form as it was opened, which may be long ago.</summary>
    private async Task<IDocument> SaveAsync(IDocument withToken, IDocument opened, params (string Name, string Value)[] typed)
    {
        var content = new MultipartFormDataContent
        {
            { new StringContent(withToken.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(opened.QuerySelector("#rapport input[name=sedd]")!.GetAttribute("value")!), "sedd" },
        };
        foreach (var (name, value) in typed) content.Add(new StringContent(value), name);
        var answer = await _performer.PostAsync(_site.Address, content);
        return answer.StatusCode == HttpStatusCode.Redirect ? await _site.PageAsync(_performer) : await answer.ReadAsync();
    }
}
