using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class YearVerbsTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task Prepare() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task Clean() => await _installation.DisposeAsync();

    [Test]
    public async Task Year_IsAddedListedClosedAndOpened()
    {
        (await Ik.RunAsync(_installation, "year", "add", "--year", "2027", "--model", "5 × 5")).Output.ShouldStartWith("Planeringsår 2027 är påbörjat med 5 × 5, version 1.");
        (await Ik.RunAsync(_installation, "year", "add", "--year", "2027", "--model", "5 × 5")).Exit.ShouldBe(2);
        (await Ik.RunAsync(_installation, "year", "add", "--year", "2028", "--model", "finns inte")).Error.ShouldContain("Det finns ingen bedömningsmodell ”finns inte”.");
        (await Ik.RunAsync(_installation, "year", "close", "--year", "2026")).Exit.ShouldBe(0);
        (await Ik.RunAsync(_installation, "year", "close", "--year", "2026")).Error.ShouldContain("Planeringsåret 2026 är stängt.");
        (await Ik.RunAsync(_installation, "year", "recalculate", "--year", "2026", "--model", "5x5")).Exit.ShouldBe(2);

        var listed = (await Ik.RunAsync(_installation, "year", "list")).Output.Split('\n');
        listed.Single(line => line.Contains("2026")).ShouldContain("Stängt");
        listed.Single(line => line.Contains("2027")).ShouldContain("Öppet");
        (await Ik.RunAsync(_installation, "year", "open", "--year", "2026")).Output.ShouldStartWith("Planeringsår 2026 är öppet igen.");
        (await Ik.RunAsync(_installation, "year", "close", "--year", "1999")).Exit.ShouldBe(3);
    }

    [Test]
    public async Task Recalculate_WhenDry_DoesNothing_ThenDoesWhatItSaid()
    {
        string[] verb = ["year", "recalculate", "--year", "2026", "--model", "5x5", "--map-likelihood", "1,2,3,5", "--format", "json"];

        var dry = await Ik.RunAsync(_installation, [.. verb, "--dry-run"]);
        var said = JsonDocument.Parse(dry.Output).RootElement;
        var largest = said.GetProperty("risks")[0];
        (await ValueAsync(largest)).ShouldBe(largest.GetProperty("valueBefore").GetInt32());
        var done = await Ik.RunAsync(_installation, verb);

        dry.Error.ShouldContain("Inget är omräknat.");
        said.GetProperty("consequenceSteps").EnumerateArray().Select(step => step.GetInt32()).ShouldBe([1, 2, 4, 5]);
        (done.Exit, done.Output).ShouldBe((0, dry.Output));
        done.Error.ShouldContain("124 risker för 2026 är omräknade.");
        (await ValueAsync(largest)).ShouldBe(largest.GetProperty("valueAfter").GetInt32());
    }

    [TestCase("1,2,x,5", "Stegen ”1,2,x,5” går inte att läsa.")]
    [TestCase("1,2,3", "Skalan har 4 steg och 3 är angivna.")]
    [TestCase("1,4,3,5", "Stegen 1, 4, 3, 5 byter plats med varandra.")]
    public async Task Recalculate_WhenTheStepsAreWrong_SaysSo(string steps, string problem)
    {
        var outcome = await Ik.RunAsync(_installation, "year", "recalculate", "--year", "2026", "--model", "5x5", "--map-consequence", steps);

        (outcome.Exit, outcome.Output).ShouldBe((2, ""));
        outcome.Error.ShouldContain(problem);
    }

    [Test]
    public async Task Calibrate_WritesTableJsonAndWorkbook()
    {
        var file = Path.Combine(_installation.Folder, "kalibrering.xlsx");

        (await Ik.RunAsync(_installation, "calibrate", "--year", "2026")).Output.ShouldContain("Har inga risker.");
        JsonDocument.Parse((await Ik.RunAsync(_installation, "calibrate", "--year", "2026", "--format", "json")).Output).RootElement.GetProperty("all").GetProperty("risks").GetInt32().ShouldBe(124);
        (await Ik.RunAsync(_installation, "calibrate", "--year", "2026", "--format", "xlsx")).Exit.ShouldBe(2);
        (await Ik.RunAsync(_installation, "calibrate", "--year", "2026", "--format", "xlsx", "--out", file)).Exit.ShouldBe(0);
        new FileInfo(file).Length.ShouldBeGreaterThan(1000);
        (await Ik.RunAsync(_installation, "calibrate", "--year", "1999")).Exit.ShouldBe(3);
    }

    private Task<int?> ValueAsync(JsonElement risk)
    {
        var (department, reference) = (risk.GetProperty("department").GetString(), risk.GetProperty("reference").GetString());
        return _installation.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Department.Code == department && r.Reference == reference).Select(r => r.Value).SingleAsync());
    }
}
