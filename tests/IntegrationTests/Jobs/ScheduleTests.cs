using MediatR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Jobs;

/// <summary>The schedule lies in the database and outlives the site; what is configured at a start is what counts.</summary>
public sealed class ScheduleTests
{
    [Test]
    public async Task Start_WhenTheScheduleIsAnother_ReplacesTheStoredOne()
    {
        await using var site = await TestSite.CreateAsync(demo: true, ("Backup:Schedule", "0 0 2 1 1 ? 2098"));
        await StartAsync(site);
        new DateTime((await site.StoredAsync())["BackUpNightly"], DateTimeKind.Utc).Year.ShouldBe(2098);

        await using var again = site.AnotherNode(("Backup:Schedule", "0 0 2 1 1 ? 2097"));
        await StartAsync(again);

        var next = await again.Services.GetRequiredService<IJobSchedule>().NextAsync(CancellationToken.None);
        next["BackUpNightly"].ShouldBe(new DateTime(2097, 1, 1, 1, 0, 0, DateTimeKind.Utc), "two o'clock in the municipality's time");
    }

    [Test]
    public async Task Start_WhenAJobIsTurnedOff_ForgetsIt()
    {
        await using var site = await TestSite.CreateAsync(demo: true, ("Audit:KeepYears", "10"));
        await StartAsync(site);
        (await site.StoredAsync()).Keys.ShouldContain("PruneTrail");

        await using var without = site.AnotherNode();
        await StartAsync(without);

        (await without.StoredAsync()).Keys.ShouldBe(["SealTrail", "RemoveOldImports", "RemoveOldOrders", "RemoveOldSamples", "RemoveOldJobRuns", "BackUpNightly"], ignoreOrder: true);
    }

    [Test]
    public async Task Start_WhenTimesWereMissed_CatchesUpOnceWhatHasTo()
    {
        await using var site = await TestSite.CreateAsync();
        await StartAsync(site);
        await site.StopAsync();
        var missed = DateTime.UtcNow.AddHours(-30);
        await using var stopped = TestInstallation.In(site.Folder);
        await stopped.ExecuteAsync("UPDATE QRTZ_TRIGGERS SET PREV_FIRE_TIME = {0}, NEXT_FIRE_TIME = {1}, START_TIME = {0}", missed.AddDays(-1).Ticks, missed.Ticks);

        await using var again = site.AnotherNode();
        await StartAsync(again);

        (await again.RunAsync("BackUpNightly")).HasFailed.ShouldBeFalse();
        (await again.FindRunAsync("RemoveOldOrders")).ShouldBeNull("what is done every hour waits for the next");
        Directory.GetFiles(Path.Combine(again.Folder, "backup"), "*.db").Length.ShouldBe(1);
    }

    [Test]
    public async Task Fire_WhenTwoSitesShareADatabase_IsDoneOnceAndNeverAtTheSameTime()
    {
        var counts = new SlowHandler.Counts();
        await using var site = await TestSite.CreateAsync(builder => builder.ConfigureTestServices(services => services.AddSingleton(counts).AddScoped<IRequestHandler<RemoveOldOrders.Command, int>, SlowHandler>()));
        await StartAsync(site);
        await using var other = site.AnotherNode();
        await StartAsync(other);

        foreach (var node in new[] { site, other, site, other })
            await node.Services.GetRequiredService<IJobSchedule>().RunAsync("RemoveOldOrders", "test", CancellationToken.None);
        await WaitAsync(() => counts.Starts.Count >= 4);
        await Task.Delay(1500);

        counts.Starts.Count.ShouldBe(4);
        counts.Most.ShouldBe(1);
        (await site.RunAsync("RemoveOldOrders")).AskedBy.ShouldBe("test");
    }

    private static async Task WaitAsync(Func<bool> until)
    {
        for (var waited = 0; waited < 250 && !until(); waited++) await Task.Delay(100);
        until().ShouldBeTrue();
    }

    /// <summary>A site that answers has its scheduler going.</summary>
    private static async Task StartAsync(TestSite site)
    {
        using var client = await site.ClientAsync();
        for (var waited = 0; waited < 100; waited++)
        {
            // Until it is ready it says so, with an error where a part has not begun.
            using var answer = await client.GetAsync("/health/ready");
            if (await answer.Content.ReadAsStringAsync() == "Healthy") return;
            await Task.Delay(100);
        }

        (await client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
    }
}
