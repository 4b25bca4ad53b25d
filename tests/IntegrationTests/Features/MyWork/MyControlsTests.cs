using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.FollowUp;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.MyWork;

/// <summary>Controls among what waits for a person; the day is 23 December 2026.</summary>
public sealed class MyControlsTests
{
    private ReportSite _site = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _site = await ReportSite.OpenAsync();
        _site.Clock.Advance(TimeSpan.FromDays(30));
    }

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task MyWork_WhenControlsAreLate_ListsTheNearest_AndHowManyMore()
    {
        var items = await ItemsAsync(ReportSite.Performer);

        items.Count(item => item.Address.StartsWith("/uppfoljning/2026/rapportera/")).ShouldBe(10);
        items.ShouldContain(item => item.Address == "/kalender" && item.Title.EndsWith(" kontrollmoment till i kalendern"));
        (items[0].Address[^8..], items[0].Word).ShouldBe(("2026-M11", "Försenad"), "due on 10 December");
    }

    [Test]
    public async Task MyWork_WhenAReportWaits_IsForWhoeverApproves_AndWhenReturnedForWhoeverSentIt()
    {
        var performer = await _site.ClientAsync(ReportSite.Performer);
        await _site.SendAsync(performer, "Skicka", typed: [("pop", "5"), ("prov", "5"), ("avv", "0"), ("grad", "None")]);
        (await ItemsAsync(ReportSite.Head)).Single(item => item.Address == _site.Address).Title.ShouldStartWith("Godkänn SN-K");
        (await ItemsAsync(ReportSite.Performer)).ShouldNotContain(item => item.Address == _site.Address);

        await _site.SendAsync(await _site.ClientAsync(ReportSite.Head), "Aterlamna", typed: [("skal", "Vilka fem?")]);

        (await ItemsAsync(ReportSite.Performer)).Single(item => item.Address == _site.Address).Title.ShouldStartWith("Rätta den återlämnade rapporten SN-K");
    }

    [Test]
    public async Task MyWork_OfFinance_SaysHowManyAreLate_AndListsOnlyWhatIsTheirs()
    {
        await _site.Site.Send(new AssignPerformer.Command(2026, _site.Address.Split('/')[4], "ekonomi@demo.example"));

        var items = (await ItemsAsync("ekonomi@demo.example")).Where(item => item.Address.StartsWith("/uppfoljning")).ToList();

        items.Select(item => item.Address).ShouldBe([_site.Address, _site.Address.Replace("M11", "M12"), "/uppfoljning/2026?visa=forsenad"], ignoreOrder: true);
        var late = await _site.Site.Query(db => db.FollowedControls.AsNoTracking().Include(control => control.Occurrences).ThenInclude(occurrence => occurrence.Result).ToListAsync());
        var count = late.SelectMany(control => control.Occurrences).Count(occurrence => occurrence.StateOn(new DateOnly(2026, 12, 23)) == OccurrenceState.Late);
        items.Single(item => item.Address.EndsWith("visa=forsenad")).Title.ShouldBe($"{count - 1} kontrollmoment i kommunen är försenade");
    }

    [TestCase("revisor@demo.example")]
    [TestCase("lasare@demo.example")]
    public async Task MyWork_OfWhoeverOnlyReads_HasNoControls(string reader) => (await ItemsAsync(reader)).ShouldBeEmpty();

    [Test]
    public async Task MyWork_WhenThereIsMoreToDo_AsksAsOftenAsBefore()
    {
        var head = await _site.ClientAsync(ReportSite.Head);
        var many = await StatementCount.OfAsync(head, "/");
        await _site.Site.Query(db => db.FollowedControls.Where(control => control.Slug != _site.Address.Split('/')[4]).ExecuteDeleteAsync());

        (await StatementCount.OfAsync(head, "/")).ShouldBe(many);
        many.ShouldBeLessThanOrEqualTo(10);
    }

    private async Task<IReadOnlyList<(string Address, string Title, string Word)>> ItemsAsync(string user) =>
    [
        .. (await TestSite.PageAsync(await _site.ClientAsync(user), "/")).QuerySelectorAll("[aria-labelledby=att-gora] li")
            .Select(item => (item.QuerySelector("a")!.GetAttribute("href")!, item.QuerySelector("a")!.TextContent, item.QuerySelector(".status")!.TextContent.Trim())),
    ];
}
