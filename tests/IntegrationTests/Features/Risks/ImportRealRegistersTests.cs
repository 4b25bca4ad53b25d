using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>Registers as their owners made them, through the command line.</summary>
public sealed class ImportRealRegistersTests
{
    [Test]
    public async Task ImportRisks_WhenFenland_GivesTheValuesOfTheFile()
    {
        var file = RealRegisters.File("fenland_dc_2019_current.csv");
        await using var installation = await TestInstallation.CreateAsync();

        await Import(installation, file, "--scale", "5x5");

        var ranked = JsonDocument.Parse(await Rank(installation)).RootElement.EnumerateArray()
            .ToDictionary(r => r.GetProperty("title").GetString()!, r => r.GetProperty("value").GetInt32());
        var stated = Stated(file);
        ranked.Count.ShouldBe(20);
        stated.Count.ShouldBe(20);
        stated.ShouldAllBe(row => ranked[row.Key] == row.Value);
    }

    [Test]
    public async Task ImportRisks_WhenRowsStandInAnotherOrder_RanksToTheSameBytes()
    {
        var file = RealRegisters.File("fenland_dc_2019_current.csv");
        var expected = await RankOf(file);
        var lines = await File.ReadAllLinesAsync(file);

        foreach (var seed in (int[])[1, 2, 3])
        {
            using var folder = new TemporaryFolder();
            var rows = lines[1..];
            new Random(seed).Shuffle(rows);
            await File.WriteAllLinesAsync(folder.File("permuted.csv"), [lines[0], .. rows]);

            (await RankOf(folder.File("permuted.csv"))).ShouldBe(expected);
        }
    }

    [Test]
    public async Task ImportRisks_WhenInherentStageOfTheSameRisks_AddsAssessmentsAndErasesNothing()
    {
        var (current, inherent) = (RealRegisters.File("fenland_dc_2019_current.csv"), RealRegisters.File("fenland_dc_2019_inherent.csv"));
        await using var installation = await TestInstallation.CreateAsync();
        await Import(installation, current, "--scale", "5x5");
        var before = await Rank(installation);

        (await Import(installation, inherent, "--stage", "inherent")).Output.ShouldContain("0 nya, 20 ändrade, 0 oförändrade");

        (await Rank(installation)).ShouldBe(before);
        var content = await installation.ContentAsync();
        JsonDocument.Parse(content).RootElement.GetProperty("risks").EnumerateArray()
            .ShouldAllBe(r => r.GetProperty("Assessments").GetArrayLength() == 2);
        content.ShouldContain("Regularly test Emergency Plan");
        await Import(installation, inherent, "--stage", "inherent");
        await Import(installation, current);
        (await installation.ContentAsync()).ShouldBe(content);
    }

    [Test]
    public async Task ImportRisks_WhenMoorgateWorkbook_ReadsWordsForLevels()
    {
        var file = RealRegisters.File("moorgate_crossrail_register.xlsx");
        await using var installation = await TestInstallation.CreateAsync();

        await Import(installation, file);

        var ranked = JsonDocument.Parse(await Rank(installation)).RootElement.EnumerateArray().ToList();
        ranked.Count.ShouldBe(10);
        ranked[0].GetProperty("reference").GetString().ShouldBe("R8");
        ranked[0].GetProperty("value").GetInt32().ShouldBe(16);
        ranked.ShouldAllBe(r => r.GetProperty("scored").GetBoolean());
    }

    [Test]
    public async Task ImportRisks_WhenSameTextUnderSeveralProcesses_AreSeveralRisks()
    {
        var file = RealRegisters.File("se_servicenamnd_processrisker.csv");
        await using var installation = await TestInstallation.CreateAsync();

        (await Import(installation, file, "--scale", "5x5")).Output.ShouldContain("11 nya");
        (await Import(installation, file)).Output.ShouldContain("0 nya, 0 ändrade, 11 oförändrade");

        var titles = JsonDocument.Parse(await Rank(installation)).RootElement.EnumerateArray().Select(r => r.GetProperty("title").GetString()).ToList();
        titles.Count.ShouldBe(11);
        titles.Distinct().Count().ShouldBeLessThan(11);
    }

    private static async Task<string> RankOf(string file)
    {
        await using var installation = await TestInstallation.CreateAsync();
        await Import(installation, file, "--scale", "5x5");
        return await Rank(installation);
    }

    private static async Task<Ik.Outcome> Import(TestInstallation installation, string file, params string[] more)
    {
        var outcome = await Ik.RunAsync(installation, ["import", "risks", file, "--department", "KS", "--year", "2026", .. more]);
        outcome.Exit.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldBeEmpty();
        return outcome;
    }

    private static async Task<string> Rank(TestInstallation installation) =>
        (await Ik.RunAsync(installation, "rank", "--year", "2026", "--format", "json")).Output;

    private static Dictionary<string, int> Stated(string file)
    {
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var stated = new Dictionary<string, int>();
        while (csv.Read()) stated.Add(csv.GetField("risk_text")!.Trim(), csv.GetField<int>("risk_value"));
        return stated;
    }
}
