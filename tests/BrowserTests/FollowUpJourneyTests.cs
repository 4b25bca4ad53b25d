namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>A quarter from the performer's report over the approver to finance: what is wrong is put right, and comes back in the next plan.</summary>
public sealed class FollowUpJourneyTests
{
    [Test]
    public async Task Quarter_FromTheReport_ToTheDeviationThatIsPutRight()
    {
        await using var site = await RunningSite.StartAsync(today: new DateOnly(2026, 10, 5));
        await using var performer = await Visitor.ArriveAsync(width: 390, site: site.Address);
        await using var approver = await Visitor.ArriveAsync(site: site.Address);

        // On a phone: what is due, and the report.
        await performer.Page.SignInAsync("kontroll@demo.example");
        await performer.Page.GotoAsync("/uppfoljning/2026");
        await performer.Page.ClickAsync("td a:has(.status[data-status=due]) >> nth=0");
        var report = new Uri(performer.Page.Url).AbsolutePath;
        await performer.Page.FillAsync("#pop", "212");
        await performer.Page.FillAsync("#prov", "25");
        await performer.Page.FillAsync("#avv", "2");
        await performer.Page.CheckAsync("#grad-Major");
        await performer.Page.FillAsync("#fel", "Två av dem som slutat kunde fortfarande logga in.");
        await performer.Page.ClickAsync("button:text-is('Skicka till godkännande')");
        (await performer.Page.InnerTextAsync(".ds-error-summary")).ShouldContain("vad som ska göras");
        (await performer.ViolationsAsync()).ShouldBeEmpty();
        await performer.Page.FillAsync("#atgard", "Personalsystemet meddelar samma dag som någon slutar.");
        await performer.Page.FillAsync("#vem", "Systemförvaltaren");
        await performer.Page.FillAsync("#klar", "2026-11-30");
        await performer.Page.ClickAsync("button:text-is('Skicka till godkännande')");
        (await performer.Page.InnerTextAsync("[role=status]")).ShouldContain("skickad till godkännande");

        // Somebody else sends it back once, and then approves it.
        await approver.Page.SignInAsync("ekonomi@demo.example");
        await approver.Page.GotoAsync("/uppfoljning/2026?visa=godkanna");
        await approver.Page.ClickAsync($"a[href='{report}']");
        await approver.Page.FillAsync("#skal", "När slutade de?");
        await approver.Page.ClickAsync("button:text-is('Lämna tillbaka rapporten')");
        await performer.Page.GotoAsync(report);
        (await performer.Page.InnerTextAsync("main")).ShouldContain("När slutade de?");
        await performer.Page.FillAsync("#fel", "Två av dem som slutat i augusti kunde fortfarande logga in.");
        await performer.Page.ClickAsync("button:text-is('Skicka till godkännande')");
        await approver.Page.GotoAsync(report);
        await approver.Page.ClickAsync("button:text-is('Godkänn rapporten')");
        await approver.Page.ClickAsync("text=Se vad som görs åt avvikelsen");
        var deviation = new Uri(approver.Page.Url).AbsolutePath;
        (await approver.ViolationsAsync()).ShouldBeEmpty();

        // Done by one, judged by another.
        await performer.Page.GotoAsync(deviation);
        (await performer.ViolationsAsync()).ShouldBeEmpty();
        await performer.Page.FillAsync("#gjort-1", "Personalsystemet meddelar nu varje natt.");
        await performer.Page.ClickAsync("button:text-is('Åtgärden är klar')");
        await approver.Page.GotoAsync(deviation);
        await approver.Page.CheckAsync("#hjalpte-ja-1");
        await approver.Page.FillAsync("#skal-1", "Nytt stickprov på 25 utan fel.");
        (await approver.ViolationsAsync()).ShouldBeEmpty();
        await approver.Page.ClickAsync("button:text-is('Spara bedömningen')");
        (await approver.Page.InnerTextAsync(".lead")).ShouldContain("Avslutad");

        // Finance sees it among the year's.
        await approver.Page.GotoAsync("/avvikelser/2026?visa=foreslas");
        (await approver.Page.InnerTextAsync("tbody")).ShouldContain("Större avvikelse");
        (await approver.ViolationsAsync()).ShouldBeEmpty();
        performer.Complaints.ShouldBeEmpty();
        approver.Complaints.ShouldBeEmpty();
    }
}
