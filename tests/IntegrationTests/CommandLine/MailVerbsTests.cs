using Vaggeryd.InternalControl.IntegrationTests.Mail;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class MailVerbsTests
{
    [Test]
    public async Task MailTest_WhenNoServerIsGiven_SaysSo()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var outcome = await Ik.RunAsync(installation, "mail", "test", "asa@example.se");

        outcome.Exit.ShouldBe(2);
        outcome.Error.ShouldContain("Mail:Host");
    }

    [TestCase("asa@example.se", 0, "har tagit emot")]
    [TestCase("refuse@example.se", 2, "No such mailbox")]
    [NonParallelizable]
    public async Task MailTest_WhenAServerIsGiven_SaysWhatItAnswered(string to, int exit, string said)
    {
        await using var server = await MailServer.StartAsync();
        await using var installation = await TestInstallation.CreateAsync();
        var settings = server.Settings().ToDictionary(s => s.Key.Replace(":", "__"), s => s.Value);
        foreach (var (key, value) in settings) Environment.SetEnvironmentVariable(key, value);
        try
        {
            var outcome = await Ik.RunAsync(installation, "mail", "test", to);

            outcome.Exit.ShouldBe(exit);
            (outcome.Output + outcome.Error).ShouldContain(said);
        }
        finally
        {
            foreach (var key in settings.Keys) Environment.SetEnvironmentVariable(key, null);
        }

        if (exit == 0) (await server.NextAsync()).Subject.ShouldBe("Prov från Intern kontroll");
    }
}
