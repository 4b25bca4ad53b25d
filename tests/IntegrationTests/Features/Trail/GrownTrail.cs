using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Trail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Trail;

/// <summary>A trail whose rows and seals, and their times, are known: rows 1–5 and 7–13, one a minute, sealed at the end of each of three days; row 13 is not sealed.</summary>
internal sealed class GrownTrail : IAsyncDisposable
{
    public static readonly DateTime Start = new(2026, 1, 5, 10, 0, 0, DateTimeKind.Utc);

    private GrownTrail(TestInstallation installation) => Installation = installation;

    public TestInstallation Installation { get; }

    public static async Task<GrownTrail> CreateAsync()
    {
        var trail = new GrownTrail(await TestInstallation.CreateAsync());
        await trail.SqlAsync("DELETE FROM AuditRows; DELETE FROM AuditSeals");
        foreach (var id in new[] { 1, 2, 3, 4, 5 }) await trail.AddAsync(id, Start.AddMinutes(id));
        await trail.SealAsync(Start.AddMinutes(6));
        foreach (var id in new[] { 7, 8, 9 }) await trail.AddAsync(id, Start.AddDays(1).AddMinutes(id));
        await trail.SealAsync(Start.AddDays(1).AddMinutes(10));
        foreach (var id in new[] { 10, 11, 12 }) await trail.AddAsync(id, Start.AddDays(2).AddMinutes(id));
        await trail.SealAsync(Start.AddDays(2).AddMinutes(13));
        await trail.AddAsync(13, Start.AddDays(2).AddMinutes(14));
        return trail;
    }

    /// <summary>A row with the id and time wanted, as a transaction would have left it.</summary>
    public Task AddAsync(int id, DateTime at) => SqlAsync(Invariant(
        $"INSERT INTO AuditRows (Id, At, Actor, Channel, Kind, Subject, SubjectId, SubjectName, DepartmentId, Year, Changes, Unit, Network) VALUES ({id}, '{at:yyyy-MM-dd HH:mm:ss}', 'anna', 'Site', 'Changed', 'Risk', '{id}', 'sn-{id}', 2, 2026, '{{\"Title\":[\"a\",\"{id}\"]}}', 'unit{id}', '192.0.2.0/24')"));

    public Task<SealTrail.Result> SealAsync(DateTime at) => Installation.Query(db => new SealTrail.Handler(db, new OperatorUser(), new Clock(at)).Handle(new SealTrail.Command(), CancellationToken.None));

    public Task<PruneTrail.Result> PruneAsync(DateTime at, int? years, int? configured = null) => Installation.Query(db =>
        new PruneTrail.Handler(db, new AuditTrail(new OperatorUser(), new Clock(at)), new OperatorUser(), new TrailRetention(configured), new Clock(at)).Handle(new PruneTrail.Command(years), CancellationToken.None));

    public Task<VerifyTrail.Result> VerifyAsync(string? head = null) => Installation.Send(new VerifyTrail.Query(head));

    /// <summary>What somebody does who has the database and not the program.</summary>
    public Task<int> SqlAsync(string sql) => Installation.Query(db => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

    public ValueTask DisposeAsync() => Installation.DisposeAsync();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Clock(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
