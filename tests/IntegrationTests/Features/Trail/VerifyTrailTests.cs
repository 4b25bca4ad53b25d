using Vaggeryd.InternalControl.Domain.Audit;
using static Vaggeryd.InternalControl.Domain.Audit.TrailProblem;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Trail;

/// <summary>Somebody with the database in hand changes the trail; a verification sees it and names the place. Untouched, it is whole.</summary>
public sealed class VerifyTrailTests
{
    private const string Swap = "UPDATE AuditRows SET Id = -1 WHERE Id = 3; UPDATE AuditRows SET Id = 3 WHERE Id = 4; UPDATE AuditRows SET Id = 4 WHERE Id = -1";
    private const string SwapSeals = "UPDATE AuditSeals SET Number = -1 WHERE Number = 3; UPDATE AuditSeals SET Number = 3 WHERE Number = 4; UPDATE AuditSeals SET Number = 4 WHERE Number = -1";
    private const string CloseTheGap = "UPDATE AuditSeals SET Number = -Number WHERE Number > 4; UPDATE AuditSeals SET Number = -Number - 1 WHERE Number < 0";
    private const string Insert = "INSERT INTO AuditRows (Id, At, Actor, Channel, Kind, Subject, SubjectId, SubjectName, Changes, Unit, Network) VALUES ";

    [Test]
    public async Task Verify_WhenNobodyTouchedIt_IsWhole()
    {
        await using var trail = await GrownTrail.CreateAsync();

        var result = await trail.VerifyAsync();

        result.Findings.ShouldBeEmpty();
        (result.Number, result.Unsealed, result.Pruned, result.SealedLate).ShouldBe((11, 1, 0, 0));
        (await trail.VerifyAsync(result.Hash)).IsWhole.ShouldBeTrue();
    }

    [TestCase("At", "'2026-01-05 10:04:01'")]
    [TestCase("At", "'2026-01-05 10:04:00.0000001'")]
    [TestCase("At", "'no time'")]
    [TestCase("Actor", "'Anna'")]
    [TestCase("Actor", "''")]
    [TestCase("Channel", "'Job'")]
    [TestCase("Kind", "'Created'")]
    [TestCase("Kind", "'Nonsense'")]
    [TestCase("Subject", "'Risks'")]
    [TestCase("SubjectId", "'5'")]
    [TestCase("SubjectName", "'sn-4 '")]
    [TestCase("DepartmentId", "3")]
    [TestCase("DepartmentId", "NULL")]
    [TestCase("Year", "2025")]
    [TestCase("Year", "'x'")]
    [TestCase("Changes", "'{}'")]
    [TestCase("Unit", "'unit5'")]
    [TestCase("Network", "''")]
    public Task Verify_WhenAColumnIsChanged_NamesTheRow(string column, string value) =>
        BrokenAsync($"UPDATE AuditRows SET {column} = {value} WHERE Id = 4", (RowChanged, 4));

    [TestCase("UPDATE AuditRows SET Actor = 'x' WHERE Id = 1", RowChanged, 1)]
    [TestCase("UPDATE AuditRows SET Actor = 'x' WHERE Id = 12", RowOrSealChanged, 11)]
    [TestCase("UPDATE AuditRows SET Actor = 'x' WHERE Id IN (3, 4)", RowOrSealChanged, 3)]
    [TestCase("DELETE FROM AuditRows WHERE Id = 1", RowRemoved, 1)]
    [TestCase("DELETE FROM AuditRows WHERE Id = 4", RowRemoved, 4)]
    [TestCase("DELETE FROM AuditRows WHERE Id = 12", RowRemoved, 11)]
    [TestCase("UPDATE AuditRows SET Id = 900 WHERE Id = 4", RowRemoved, 4)]
    [TestCase(Swap, RowOrSealChanged, 3)]
    [TestCase("DELETE FROM AuditRows WHERE Id = 4; DELETE FROM AuditSeals WHERE Number = 4", SealRemoved, 4)]
    [TestCase("DELETE FROM AuditRows WHERE Id < 3; DELETE FROM AuditSeals WHERE Number < 3", SealRemoved, 1)]
    [TestCase("DELETE FROM AuditRows WHERE Id = 4; DELETE FROM AuditSeals WHERE Number = 4; " + CloseTheGap, RowOrSealChanged, 4)]
    public Task Verify_WhenRowsAreChangedOrRemoved_NamesTheFirstPlace(string sql, TrailProblem problem, int number) => BrokenAsync(sql, (problem, number));

    [TestCase("UPDATE AuditSeals SET Hash = 'ff' || substr(Hash, 3) WHERE Number = 4", SealChanged, 4)]
    [TestCase("UPDATE AuditSeals SET Hash = 'ff' || substr(Hash, 3) WHERE Number = 11", RowOrSealChanged, 11)]
    [TestCase("UPDATE AuditSeals SET SealedAt = '2026-01-05 10:06:01' WHERE Number = 4", RowChanged, 4)]
    [TestCase("UPDATE AuditSeals SET SealedAt = 'no time' WHERE Number = 4", RowChanged, 4)]
    [TestCase("UPDATE AuditSeals SET RowId = 13 WHERE Number = 4", RowInserted, 4)]
    [TestCase("DELETE FROM AuditSeals WHERE Number = 1", SealRemoved, 1)]
    [TestCase("DELETE FROM AuditSeals WHERE Number = 4", SealRemoved, 4)]
    [TestCase("DELETE FROM AuditSeals WHERE Number BETWEEN 4 AND 6", SealRemoved, 4)]
    [TestCase(SwapSeals, RowOrSealChanged, 3)]
    [TestCase("INSERT INTO AuditSeals (Number, RowId, Hash, SealedAt) VALUES (12, 13, 'ff', '2026-01-07 10:20:00')", RowOrSealChanged, 12)]
    [TestCase("INSERT INTO AuditSeals (Number, RowId, Hash, SealedAt) VALUES (12, 14, 'ff', '2026-01-07 10:20:00')", RowRemoved, 12)]
    [TestCase("INSERT INTO AuditSeals (Number, RowId, Hash, SealedAt) VALUES (0, 13, 'ff', '2026-01-07 10:20:00')", RowOrSealChanged, 0)]
    public Task Verify_WhenSealsAreChanged_NamesTheFirstPlace(string sql, TrailProblem problem, int number) => BrokenAsync(sql, (problem, number));

    /// <summary>Among old rows, with a time that fits in; at the end, with a time of long ago; with a time to come.</summary>
    [TestCase("(6, '2026-01-05 10:05:30', 'x', 'Site', 'Changed', 'Risk', '6', 'sn-6', '{}', '', '')")]
    [TestCase("(6, '2026-01-06 10:06:30', 'x', 'Site', 'Changed', 'Risk', '6', 'sn-6', '{}', '', '')")]
    [TestCase("(-7, '2026-01-01 10:06:30', 'x', 'Site', 'Changed', 'Risk', '6', 'sn-6', '{}', '', '')")]
    [TestCase("(14, '2026-01-05 10:05:30', 'x', 'Site', 'Changed', 'Risk', '6', 'sn-6', '{}', '', '')")]
    public async Task Verify_WhenARowIsInserted_NamesItBeforeAndAfterSealing(string values)
    {
        await using var trail = await GrownTrail.CreateAsync();
        await trail.SqlAsync(Insert + values);

        var before = await trail.VerifyAsync();
        await trail.SealAsync(GrownTrail.Start.AddDays(2).AddMinutes(15));
        var after = await trail.VerifyAsync();

        before.Findings.Select(finding => (finding.Problem, finding.Row!.Actor)).ShouldBe([(RowInserted, "x")]);
        after.Findings.Select(finding => (finding.Problem, finding.Row!.Actor)).ShouldBe([(RowInserted, "x")]);
    }

    [Test]
    public async Task Verify_WhenARowIsFromTheFuture_NamesIt()
    {
        await using var trail = await GrownTrail.CreateAsync();
        await trail.AddAsync(14, GrownTrail.Start.AddDays(40));
        await trail.SealAsync(GrownTrail.Start.AddDays(2).AddMinutes(15));

        (await trail.VerifyAsync()).Findings.Select(finding => (finding.Problem, finding.Number)).ShouldBe([(RowInserted, 13)]);
    }

    /// <summary>The chain alone cannot know what came after its last seal. Whoever noted that seal can.</summary>
    [Test]
    public async Task Verify_WhenTheEndIsCutOff_IsSeenByTheNotedHeadOnly()
    {
        await using var trail = await GrownTrail.CreateAsync();
        var noted = (await trail.VerifyAsync()).Hash;
        await trail.SqlAsync("DELETE FROM AuditRows WHERE Id >= 12; DELETE FROM AuditSeals WHERE Number = 11");

        (await trail.VerifyAsync()).IsWhole.ShouldBeTrue();
        (await trail.VerifyAsync(noted)).Findings.ShouldHaveSingleItem().Problem.ShouldBe(HeadMissing);
    }

    [Test]
    public async Task Verify_WhenTheTrailGrowsOn_StillKnowsTheNotedHead()
    {
        await using var trail = await GrownTrail.CreateAsync();
        var noted = (await trail.VerifyAsync()).Hash;
        await trail.SealAsync(GrownTrail.Start.AddDays(2).AddMinutes(15));

        var result = await trail.VerifyAsync(noted.ToUpperInvariant());

        (result.IsWhole, result.HeadFound, result.Number).ShouldBe((true, true, 12));
    }

    /// <summary>A transaction took its id first and ended last, ten minutes later; its row is sealed behind others and is no crime.</summary>
    [Test]
    public async Task Verify_WhenATransactionEndedLate_IsWhole()
    {
        await using var trail = await GrownTrail.CreateAsync();
        var at = GrownTrail.Start.AddDays(2).AddMinutes(14);
        await trail.AddAsync(15, at.AddMinutes(1));
        await trail.SealAsync(at.AddMinutes(9));
        await trail.AddAsync(14, at);

        (await trail.VerifyAsync()).IsWhole.ShouldBeTrue();
        await trail.SealAsync(at.AddMinutes(11));
        var result = await trail.VerifyAsync();

        (result.IsWhole, result.Unsealed, result.Number).ShouldBe((true, 0, 14));
    }

    /// <summary>The site stood still for three days, with rows from the command line meanwhile and one that ended late.</summary>
    [Test]
    public async Task Verify_WhenSealingStoodStill_IsWholeAndSaysSo()
    {
        await using var trail = await GrownTrail.CreateAsync();
        await trail.AddAsync(16, GrownTrail.Start.AddDays(3));
        await trail.AddAsync(17, GrownTrail.Start.AddDays(4));
        await trail.SealAsync(GrownTrail.Start.AddDays(5));

        var result = await trail.VerifyAsync();

        (result.IsWhole, result.SealedLate).ShouldBe((true, 3));
    }

    [Test]
    public async Task Verify_WhenManyPlacesAreWrong_CountsThemAll()
    {
        await using var trail = await GrownTrail.CreateAsync();
        await trail.SqlAsync("DELETE FROM AuditRows WHERE Id < 12");

        (await trail.VerifyAsync()).FindingCount.ShouldBe(10);
    }

    private static async Task BrokenAsync(string sql, (TrailProblem, int) first)
    {
        await using var trail = await GrownTrail.CreateAsync();
        (await trail.SqlAsync(sql)).ShouldBeGreaterThan(0);

        var result = await trail.VerifyAsync();

        result.Findings.ShouldNotBeEmpty();
        (result.Findings[0].Problem, result.Findings[0].Number ?? 0).ShouldBe(first);
    }
}
