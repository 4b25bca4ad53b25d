namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>An administrator invites somebody, who chooses a password, signs in and sees only the own department.</summary>
public sealed class InvitationJourneyTests
{
    [Test]
    public async Task Invitation_FromTheAdministratorToTheFirstSignIn_ShowsOnlyTheOwnDepartment()
    {
        await using var administrator = await Visitor.ArriveAsync("admin@demo.example");
        var page = administrator.Page;
        await administrator.GoAsync("/");
        await page.ClickAsync("nav.app-nav >> text=Användare");
        await page.ClickAsync("text=Bjud in någon");
        await page.FillAsync("#epost", "stina@demo.example");
        await page.FillAsync("#namn", "Stina Skiss");
        await page.SelectOptionAsync("#roll", "Contributor");
        await page.SelectOptionAsync("#namnd", "SN");
        await page.ClickAsync("main button[type=submit]");
        await page.Locator("#lank").WaitForAsync();
        (await administrator.ViolationsAsync()).ShouldBeEmpty();
        var link = await page.InputValueAsync("#lank");
        administrator.Complaints.ShouldBeEmpty();

        await using var stina = await Visitor.ArriveAsync();
        await stina.GoAsync(link);
        new Uri(stina.Page.Url).PathAndQuery.ShouldBe("/valj-losenord");
        (await stina.ViolationsAsync()).ShouldBeEmpty();
        await stina.Page.FillAsync("#losenord", "blå båt på Hjortsjön");
        await stina.Page.FillAsync("#igen", "blå båt på Hjortsjön");
        await stina.Page.ClickAsync("main button[type=submit]");
        await stina.Page.ClickAsync("text=Till inloggningen");
        await stina.Page.FillAsync("#anvandarnamn", "stina@demo.example");
        await stina.Page.FillAsync("#losenord", "blå båt på Hjortsjön");
        await stina.Page.ClickAsync("main button[type=submit]");
        await stina.Page.Locator("nav.app-nav").WaitForAsync();

        await stina.GoAsync("/risker/2026/sn-07");
        (await stina.Page.GotoAsync("/risker/2026/ks-03"))!.Status.ShouldBe(404);
        (await stina.Page.GotoAsync("/anvandare"))!.Status.ShouldBe(404);
    }
}
