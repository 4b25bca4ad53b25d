using System.Text.Json;
using Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class ReminderVerbsTests
{
    [Test]
    public async Task Sent_AfterAReminder_ListsItByDay()
    {
        await using var opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        opened.GoTo(new DateOnly(2027, 1, 3));
        await opened.Site.RemindAsync();
        await using var installation = TestInstallation.In(opened.Site.Folder);

        var sent = await Ik.RunAsync(installation, "reminders", "sent", "--date", "2027-01-03", "--format", "json");

        var rows = JsonDocument.Parse(sent.Output).RootElement.EnumerateArray().ToList();
        rows.Count.ShouldBeGreaterThan(10);
        rows.ShouldAllBe(row => row.GetProperty("mail").GetString() == "Waiting");
        rows.RemoveAll(row => row.GetProperty("kind").GetString() == "Review").ShouldBeGreaterThan(0);
        rows.Select(row => row.GetProperty("receiver").GetString()).Distinct().ShouldBe([ReminderSite.Performer, "kontroll@demo.example"], ignoreOrder: true);
        rows.ShouldAllBe(row => row.GetProperty("days").GetInt32() == -7);
        (await Ik.RunAsync(installation, "reminders", "sent", "--date", "2027-01-04", "--format", "json")).Output.Trim().ShouldBe("[]");
        (await Ik.RunAsync(installation, "reminders", "sent", "--date", "tredje januari")).Exit.ShouldBe(2);
    }

    [Test]
    public async Task Ladder_WhenSet_IsWhatIsShownAfterwards()
    {
        await using var installation = await TestInstallation.CreateAsync();

        (await Ik.RunAsync(installation, "reminders", "ladder")).Output.Trim().ShouldBe("Performer -7 0 3 10, Approver 7, Finance 14");
        (await Ik.RunAsync(installation, "reminders", "ladder", "--set", "performer 0 -3")).Output.Trim().ShouldBe("Performer -3 0");
        (await Ik.RunAsync(installation, "reminders", "ladder", "--set", "performer 0 0")).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "reminders", "ladder")).Output.Trim().ShouldBe("Performer -3 0");
    }

    [Test]
    public async Task RunAndPreview_OnAFreshInstallation_SayNothing()
    {
        await using var installation = await TestInstallation.CreateAsync();

        (await Ik.RunAsync(installation, "reminders", "run")).Output.ShouldStartWith("0 meddelanden");
        (await Ik.RunAsync(installation, "reminders", "preview", "--format", "json")).Output.Trim().ShouldBe("[]");
    }
}
