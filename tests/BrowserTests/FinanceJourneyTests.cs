using System.Text.Json;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>A finance officer goes from the register to the plan as a file, and a department head sees only the own part.</summary>
public sealed class FinanceJourneyTests
{
    [Test]
    public async Task Finance_FromRegisterToPlan_GetsTheFile()
    {
        await using var visitor = await Visitor.ArriveAsync("ekonomi@demo.example");
        var page = visitor.Page;
        await visitor.GoAsync("/");

        await page.ClickAsync("nav.app-nav >> text=Risker");
        await page.SelectOptionAsync("#niva", "mycket-hog");
        await page.ClickAsync("form[role=search] button:has-text('Visa')");
        (await page.Locator("tbody tr:has(.level)").CountAsync()).ShouldBe(1);
        await page.ClickAsync("text=IT-avbrott i verksamhetssystem");
        (await page.InnerTextAsync("main")).ShouldContain("1 av 121");

        await page.ClickAsync("nav.app-nav >> text=Plan");
        await page.FillAsync("#hogsta", "10");
        await page.ClickAsync("text=Visa urvalet");
        (await page.InnerTextAsync(".lead")).ShouldStartWith("10 rader");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=Json, för kontroll i efterhand"));

        var plan = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync())).RootElement;
        plan.GetProperty("items").GetArrayLength().ShouldBe(10);
        visitor.Complaints.ShouldBeEmpty();
    }

    [Test]
    public async Task Matrix_ByKeyboardOnly_LeadsToTheRisksOfACell()
    {
        await using var visitor = await Visitor.ArriveAsync("ekonomi@demo.example");
        await visitor.GoAsync("/matris/2026");

        await visitor.Page.FocusAsync(".matrix a >> nth=0");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.Page.Locator(".items li").First.WaitForAsync();
        visitor.Page.Url.ShouldContain("k=");
    }

    [Test]
    public async Task DepartmentHead_SeesTheOwnBoardsPlanAndOnlyOwnRisks()
    {
        await using var visitor = await Visitor.ArriveAsync("chef@demo.example");
        await visitor.GoAsync("/");

        await visitor.Page.ClickAsync("nav.app-nav >> text=Plan");
        (await visitor.Page.InnerTextAsync("tbody")).ShouldContain("Socialnämnden");
        (await visitor.Page.Locator("tbody tr").CountAsync()).ShouldBe(1);
        (await visitor.Page.GotoAsync("/plan/2026"))!.Status.ShouldBe(404);
        (await visitor.Page.GotoAsync("/risker/2026/ks-03"))!.Status.ShouldBe(404);
        (await visitor.Page.InnerTextAsync("h1")).ShouldBe("Sidan finns inte");
    }

    [Test]
    public async Task SignOut_FromThePhonesMenu_Works()
    {
        // Signs in anew: the session that ends is this one and not the one that others look with.
        await using var visitor = await Visitor.ArriveAsync(width: 390);
        await visitor.Page.SignInAsync("chef@demo.example");

        await visitor.Page.ClickAsync(".menu-button");

        // The open menu alone: what it half covers cannot be read, and is not meant to be.
        (await visitor.ViolationsAsync(".app-header")).ShouldBeEmpty();
        await visitor.Page.ClickAsync(".only-phone button");

        await visitor.Page.Locator("#losenord").WaitForAsync();
    }
}
