using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.FollowUp;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>Who is to do something about a deviation, in words or by name.</summary>
public sealed class ResponsibleTests
{
    private ReportSite _site = null!;

    [SetUp]
    public async Task OpenAsync() => _site = await ReportSite.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Responsible_WhenItIsAName_IsThatAccountFromTheDraftToTheAction()
    {
        var performer = await _site.ClientAsync(ReportSite.Performer);
        var head = await _site.Site.Query(db => db.Users.AsNoTracking().SingleAsync(user => user.UserName == ReportSite.Head));
        (await _site.PageAsync(performer)).QuerySelectorAll("datalist#personer option").Select(option => option.GetAttribute("value")).ShouldContain(head.DisplayName);
        (await _site.PageAsync(performer)).QuerySelector("#vem")!.GetAttribute("list").ShouldBe("personer");

        await _site.SendAsync(performer, "Skicka", typed: Deviating(head.DisplayName));

        (await _site.Site.Query(db => db.ControlResults.AsNoTracking().SingleAsync())).Report.ActionResponsibleId.ShouldBe(head.Id);
        var parts = _site.Address.Split('/');
        await _site.Site.Send(new ApproveControlReport.Command(new OccurrenceKey(2026, parts[^2], parts[^1])));
        (await _site.Site.Query(db => db.CorrectiveActions.AsNoTracking().SingleAsync())).ResponsibleId.ShouldBe(head.Id);
        (await TestSite.PageAsync(performer, "/kalender")).Body!.TextContent.ShouldNotContain("Åtgärda avvikelsen");
        (await TestSite.PageAsync(await _site.ClientAsync(ReportSite.Head), "/kalender")).Body!.TextContent.ShouldContain("Åtgärda avvikelsen");
    }

    [Test]
    public async Task Responsible_WhenItIsARole_IsNobodysAccount()
    {
        var performer = await _site.ClientAsync(ReportSite.Performer);

        await _site.SendAsync(performer, "Skicka", typed: Deviating("Bemanningschefen"));

        (await _site.Site.Query(db => db.ControlResults.AsNoTracking().SingleAsync())).Report.ShouldSatisfyAllConditions(
            report => report.ActionResponsible.ShouldBe("Bemanningschefen"),
            report => report.ActionResponsibleId.ShouldBeNull());
    }

    private static (string, string)[] Deviating(string who) =>
        [("pop", "10"), ("prov", "10"), ("avv", "2"), ("grad", "Minor"), ("fel", "Två saknas"), ("atgard", "Rättas"), ("vem", who), ("klar", "2026-12-20")];
}
