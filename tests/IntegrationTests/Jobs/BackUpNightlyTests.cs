using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Jobs;

namespace Vaggeryd.InternalControl.IntegrationTests.Jobs;

public sealed class BackUpNightlyTests
{
    [Test]
    public async Task Execute_NightAfterNight_KeepsTheNewestWholeCopies()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var clock = new Nights();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("data", installation.Folder), new("Backup:Keep", "2")]).Build();

        foreach (var _ in Enumerable.Range(0, 3))
        {
            await installation.Use(services => new BackUpNightly(services.GetRequiredService<IMediator>(), new SignedInUser(), settings, clock).Execute(null!, CancellationToken.None).AsTask());
            clock.Advance();
        }

        var copies = Directory.GetFiles(Path.Combine(installation.Folder, "backup")).Order().ToList();
        copies.Select(Path.GetFileName).ShouldBe(["internalcontrol-2026-11-23-021500.db", "internalcontrol-2026-11-24-021500.db"]);
        Risks(copies[1]).ShouldBe(214);
    }

    private static long Risks(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Risks";
        return (long)command.ExecuteScalar()!;
    }

    private sealed class Nights : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 22, 2, 15, 0, TimeSpan.Zero);

        public void Advance() => _now = _now.AddDays(1);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
