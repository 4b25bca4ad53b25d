using Vaggeryd.InternalControl.IntegrationTests.Mail;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;

/// <summary>Reminders by the built program in real processes, several at once and killed in the middle, with a real mail server.</summary>
public sealed class ReminderProcessTests
{
    [Test]
    public async Task Remind_WhenTwoSitesDoSoOnOneDatabase_SendsEachPersonOneMessage()
    {
        await using var server = await MailServer.StartAsync();
        await using var town = await RemindedTown.FoundAsync(20);
        await using var first = await SiteProcess.StartAsync(town.Folder, EverySecond(server));
        await using var second = await SiteProcess.StartAsync(town.Folder, EverySecond(server));

        var taken = server.NextAsync(20, SiteProcess.Patience);
        await town.HappenAsync(Enumerable.Range(0, 20));

        OnceEach(await taken, 20);
        var later = DateTime.UtcNow.AddSeconds(4);
        await SiteProcess.UntilAsync("it could have been said again some times", async () => await town.RemindedAtAsync() > later && (await town.MarkedAsync()).Count == 20);
        (await server.EndAsync()).ShouldBeEmpty("nobody gets a second message");
        (await town.QueuedAsync()).ShouldBe((20, 20));
    }

    [Test]
    public async Task Remind_WhenFiveProcessesOfTheCommandLineDoSoAtOnce_SendsEachPersonOneMessage()
    {
        await using var server = await MailServer.StartAsync();
        await using var town = await RemindedTown.FoundAsync(20);
        await town.HappenAsync(Enumerable.Range(0, 20));

        var reminded = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SiteProcess.RunAsync(town.Folder, server.Settings(), "reminders", "run")));
        reminded.ShouldAllBe(run => run.Exit == 0);
        (await town.QueuedAsync()).ShouldBe((20, 20));
        var taken = server.NextAsync(20, SiteProcess.Patience);
        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SiteProcess.RunAsync(town.Folder, server.Settings(), "jobs", "run", "SendOutgoingMail")));

        sent.ShouldAllBe(run => run.Exit == 0);
        OnceEach(await taken, 20);
        (await server.EndAsync()).ShouldBeEmpty("each message is handed over once");
    }

    /// <summary>The mail server has taken a message and has not said so yet when the site dies: nobody can know whether it was sent.</summary>
    [Test]
    public async Task Kill_BetweenSendingAndMarking_RepeatsThatMessageWithTheSameNumberAndLosesNone()
    {
        const int Last = 7;
        await using var server = await MailServer.StartAsync("hold");
        await using var town = await RemindedTown.FoundAsync(Last + 1);
        await town.HappenAsync(Enumerable.Range(0, Last));
        TakenMail held;
        await using (var site = SiteProcess.Begin(town.Folder, EverySecond(server)))
        {
            held = await server.NextAsync(SiteProcess.Patience);
            site.Kill();
        }

        var marked = await town.MarkedAsync();
        marked.ShouldNotContain(NumberOf(held));
        await town.LetClaimsEndAsync();
        await town.HappenAsync([Last]);
        await using var again = SiteProcess.Begin(town.Folder, EverySecond(server));
        await SiteProcess.UntilAsync("all messages are sent", async () => (await town.MarkedAsync()).Count == Last + 1);

        IReadOnlyList<TakenMail> taken = [held, .. await server.EndAsync()];
        OnceEach(taken.DistinctBy(NumberOf), Last + 1);
        var twice = taken.GroupBy(NumberOf).Where(same => same.Count() > 1).ToList();
        twice.ShouldContain(same => same.Key == NumberOf(held));
        twice.ShouldAllBe(same => same.Count() == 2 && !marked.Contains(same.Key));
        (await town.TimesToldAsync()).ShouldAllBe(times => times == 1);
        (await town.QueuedAsync()).ShouldBe((Last + 1, Last + 1));
    }

    /// <summary>Some are written down, one is being written, and the rest are not yet when the site dies.</summary>
    [Test]
    public async Task Kill_WhileMessagesAreQueued_KeepsWholeOnesAndSaysTheRestAfterwards()
    {
        await using var server = await MailServer.StartAsync();
        await using var town = await RemindedTown.FoundAsync(10);
        await town.HappenAsync(Enumerable.Range(0, 10));
        await town.SlowDownAfterFourAsync();
        await using (var site = SiteProcess.Begin(town.Folder, EverySecond(server)))
        {
            await SiteProcess.UntilAsync("four are reminded", async () => (await town.QueuedAsync()).Digests == 4);
            site.Kill();
        }

        (await town.QueuedAsync()).ShouldBe((4, 4), "a message and what it says are there together or not at all");
        await town.SpeedUpAsync();
        var taken = server.NextAsync(10, SiteProcess.Patience);
        await town.LetClaimsEndAsync();
        await using var again = SiteProcess.Begin(town.Folder, EverySecond(server));

        OnceEach(await taken, 10);
        await SiteProcess.UntilAsync("all messages are marked", async () => (await town.MarkedAsync()).Count == 10);
        (await server.EndAsync()).ShouldBeEmpty();
        (await town.QueuedAsync()).ShouldBe((10, 10));
        (await town.TimesToldAsync()).ShouldAllBe(times => times == 1);
    }

    private static IReadOnlyList<(string Key, string Value)> EverySecond(MailServer server) => [.. server.Settings(), ("Reminders:Schedule", "* * * * * ?")];

    private static string NumberOf(TakenMail mail) => mail.Header("Message-ID").Trim('<', '>');

    private static void OnceEach(IEnumerable<TakenMail> taken, int people) => taken.Select(mail => mail.To.Single()).ShouldBe(Enumerable.Range(0, people).Select(RemindedTown.PersonOf), ignoreOrder: true);
}
