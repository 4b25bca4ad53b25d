using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Trail;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Trail;

public sealed class SealAndPruneTests
{
    private static readonly DateTime Later = GrownTrail.Start.AddYears(3);

    [Test]
    public async Task Seal_WhenTwoSealAtOnce_SealsEachRowOnce()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Query(async db =>
        {
            db.AuditRows.AddRange(Enumerable.Range(0, 1500).Select(n => new AuditRow { At = GrownTrail.Start, Actor = "x", Channel = AuditChannel.Job, Kind = AuditKind.Changed, Subject = "Risk", SubjectId = $"{n}" }));
            return await db.SaveChangesAsync();
        });
        var rows = await installation.Query(db => db.AuditRows.CountAsync());

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => installation.Send(new SealTrail.Command()))));

        results.Sum(result => result.Sealed).ShouldBe(rows);
        var seals = await installation.Query(db => db.AuditSeals.AsNoTracking().OrderBy(seal => seal.Number).ToListAsync());
        seals.Select(seal => seal.Number).ShouldBe(Enumerable.Range(1, rows));
        (await installation.Send(new SealTrail.Command())).ShouldBe(new SealTrail.Result(0, rows, seals[^1].Hash));
    }

    [Test]
    public async Task Prune_WhenRowsAreOld_TakesThemOutAndTheTrailIsStillWhole()
    {
        await using var trail = await GrownTrail.CreateAsync();
        var noted = (await trail.VerifyAsync()).Hash;

        (await trail.PruneAsync(Later, years: 4)).Rows.ShouldBe(0);
        (await trail.PruneAsync(GrownTrail.Start.AddYears(1).AddDays(2), years: 1)).Rows.ShouldBe(8);
        (await trail.PruneAsync(Later, years: null, configured: 1)).Rows.ShouldBe(3);
        await trail.SealAsync(Later);

        var result = await trail.VerifyAsync();
        result.Findings.ShouldBeEmpty();
        (result.Pruned, result.Number, result.Unsealed).ShouldBe((11, 14, 0));
        result.Prunings.Select(range => (range.From, range.To, range.Rows, range.KeepYears)).ShouldBe([(1, 8, 8, 1), (9, 11, 3, 1)]);
        (await trail.VerifyAsync(noted)).HeadIsPruned.ShouldBeTrue();
        (await trail.Installation.Query(db => db.AuditRows.CountAsync(row => row.Kind == AuditKind.Pruned))).ShouldBe(2);
    }

    /// <summary>More is gone than the row says, another range, younger rows, or the row itself is gone or a lie.</summary>
    [TestCase("DELETE FROM AuditRows WHERE Id = 10")]
    [TestCase("UPDATE AuditRows SET Changes = replace(Changes, '\"Rows\":[null,8]', '\"Rows\":[null,9]') WHERE Kind = 'Pruned'")]
    [TestCase("UPDATE AuditRows SET Changes = replace(Changes, '\"To\":[null,8]', '\"To\":[null,9]') WHERE Kind = 'Pruned'; DELETE FROM AuditRows WHERE Id = 10")]
    [TestCase("DELETE FROM AuditRows WHERE Kind = 'Pruned'")]
    [TestCase("UPDATE AuditSeals SET Hash = 'ff' || substr(Hash, 3) WHERE Number = 8")]
    public async Task Verify_WhenMoreIsGoneThanPruned_IsBroken(string sql)
    {
        await using var trail = await GrownTrail.CreateAsync();
        var pruned = GrownTrail.Start.AddYears(1).AddDays(2);
        await trail.PruneAsync(pruned, years: 1);
        await trail.SealAsync(pruned.AddMinutes(1));
        (await trail.VerifyAsync()).IsWhole.ShouldBeTrue();

        (await trail.SqlAsync(sql)).ShouldBeGreaterThan(0);

        (await trail.VerifyAsync()).IsWhole.ShouldBeFalse();
    }

    /// <summary>Somebody removes last week's rows and writes a pruning of their own, which the site then seals.</summary>
    [Test]
    public async Task Verify_WhenAPruningIsInvented_IsBroken()
    {
        await using var trail = await GrownTrail.CreateAsync();
        var now = GrownTrail.Start.AddDays(2).AddMinutes(20);
        var lie = new PrunedRange(1, 5, 5, 1, now.AddYears(-1));
        await trail.SqlAsync("DELETE FROM AuditRows WHERE Id <= 5");
        await trail.Installation.Query(db =>
        {
            db.AuditRows.Add(new AuditRow { At = now, Actor = "ik", Channel = AuditChannel.Job, Kind = AuditKind.Pruned, Subject = PrunedRange.Subject, Changes = lie.ToChanges() });
            return db.SaveChangesAsync();
        });
        await trail.SealAsync(now);

        (await trail.VerifyAsync()).Findings.Select(finding => finding.Problem).ShouldContain(TrailProblem.RowRemoved);
    }

    [Test]
    public async Task Ik_SealsVerifiesExportsAndPrunes()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        using var folder = new TemporaryFolder();

        var sealing = await Ik.RunAsync(installation, "audit", "seal", "--language", "en");
        var head = sealing.Output.Split(' ', '\n').Select(word => word.Trim()).Single(word => word.Length == 64);
        (await Ik.RunAsync(installation, "audit", "export", "--out", folder.File("logg.csv"), "--subject", "AppUser", "--kind", "Created")).Exit.ShouldBe(0);
        (await Ik.RunAsync(installation, "audit", "export", "--out", folder.File("logg.xlsx"), "--from", "2020-01-01")).Exit.ShouldBe(0);
        var whole = await Ik.RunAsync(installation, "audit", "verify", "--head", head, "--language", "en");

        (sealing.Exit, whole.Exit).ShouldBe((0, 0));
        whole.Output.ShouldContain("The trail is whole.");
        whole.Output.ShouldContain("The seal that you noted is still in the chain.");
        (await File.ReadAllLinesAsync(folder.File("logg.csv"))).ShouldContain(line => line.Contains("chef@demo.example"));
        (await Ik.RunAsync(installation, "audit", "verify", "--head", "abc")).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "audit", "export", "--out", folder.File("logg.pdf"))).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "audit", "prune")).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "audit", "prune", "--keep-years", "0")).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "audit", "prune", "--keep-years", "10")).Exit.ShouldBe(0);
        (await installation.Query(db => db.AuditRows.CountAsync(row => row.Kind == AuditKind.Exported && row.Subject == "ExportTrail"))).ShouldBe(2);

        await installation.Query(db => db.Database.ExecuteSqlRawAsync("UPDATE AuditRows SET Actor = 'nobody' WHERE Id = (SELECT RowId FROM AuditSeals WHERE Number = 7)"));
        var broken = await Ik.RunAsync(installation, "audit", "verify");
        broken.Exit.ShouldBe(4);
        broken.Output.ShouldContain("Nummer 7: raden");
        broken.Output.ShouldContain("nobody");
    }

    [TestCase("0")]
    [TestCase("-1")]
    public async Task Retention_WhenItIsNoNumberOfYears_DoesNotStart(string years) =>
        await Should.ThrowAsync<InvalidOperationException>(async () => await (await TestInstallation.CreateAsync(settings: new Dictionary<string, string?> { [TrailRetention.Key] = years })).DisposeAsync());
}
