using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Installation;

public sealed class BackUpNightlyTests
{
    [Test]
    public async Task Handle_NightAfterNight_KeepsTheNewestWholeCopies()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var clock = new Nights();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("data", installation.Folder), new("Backup:Keep", "2")]).Build();

        foreach (var _ in Enumerable.Range(0, 3))
        {
            await installation.Use(services => new BackUpNightly.Handler(services.GetRequiredService<EmbeddedBackup>(), new OperatorUser(), settings, clock).Handle(new BackUpNightly.Command(), CancellationToken.None));
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
