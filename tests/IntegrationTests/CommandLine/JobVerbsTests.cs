using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class JobVerbsTests
{
    [Test]
    public async Task Run_ThenList_SaysHowItWent()
    {
        await using var installation = await TestInstallation.CreateAsync();

        (await Ik.RunAsync(installation, "jobs", "run", "BackUpNightly")).Exit.ShouldBe(0);
        var listed = await Ik.RunAsync(installation, "jobs", "list", "--format", "json");

        listed.Exit.ShouldBe(0);
        var job = JsonDocument.Parse(listed.Output).RootElement.EnumerateArray().Single(row => row.GetProperty("name").GetString() == "BackUpNightly");
        (job.GetProperty("succeeded").GetBoolean(), job.GetProperty("schedule").GetString(), job.GetProperty("catchesUp").GetBoolean()).ShouldBe((true, "0 15 2 * * ?", true));
        job.GetProperty("nextAt").GetDateTime().ShouldBeGreaterThan(DateTime.UtcNow);
        Directory.GetFiles(Path.Combine(installation.Folder, "backup"), "*.db").Length.ShouldBe(1);
        (await installation.Query(db => db.JobRuns.SingleAsync())).AskedBy.ShouldBe("ik");
        (await Ik.RunAsync(installation, "jobs", "list")).Output.ShouldContain("Varje dag kl. 02.15");
    }

    [Test]
    public async Task Run_WhenThereIsNoSuchJob_SaysSo() =>
        (await Ik.RunAsync(await TestInstallation.CreateAsync(), "jobs", "run", "Nothing")).Exit.ShouldBe(3);
}
