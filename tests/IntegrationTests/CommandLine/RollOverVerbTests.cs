using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class RollOverVerbTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task Prepare()
    {
        _installation = await TestInstallation.CreateAsync(demo: true);
        await Ik.RunAsync(_installation, "year", "add", "--year", "2027", "--model", "4x4");
    }

    [TearDown]
    public async Task Clean() => await _installation.DisposeAsync();

    [Test]
    public async Task RollOver_WhenDry_ShowsWhatIsLeftAndDoesNothing()
    {
        var (exit, output, _) = await Ik.RunAsync(_installation, "year", "roll-over", "--year", "2027", "--department", "sn", "KS", "--dry-run", "--format", "json");

        exit.ShouldBe(0);
        var departments = JsonDocument.Parse(output).RootElement.GetProperty("departments").EnumerateArray().ToList();
        departments.Select(row => row.GetProperty("department").GetString()).ShouldBe(["SN", "KS"]);
        departments.ShouldAllBe(row => row.GetProperty("left").GetInt32() > 0 && row.GetProperty("carried").GetInt32() == 0);
        (await Ik.RunAsync(_installation, "year", "roll-over", "--year", "2027", "--dry-run")).Output.ShouldContain("Socialnämnden");
        (await CountAsync()).ShouldBe(0);
    }

    [Test]
    public async Task RollOver_WithAndWithoutDepartments_TakesAllThatIsLeft()
    {
        var one = await Ik.RunAsync(_installation, "year", "roll-over", "--year", "2027", "--department", "SN", "--format", "json");
        one.Exit.ShouldBe(0);
        JsonDocument.Parse(one.Output).RootElement[0].GetProperty("outcome").GetString().ShouldBe("Done", StringCompareShould.IgnoreCase);

        (await Ik.RunAsync(_installation, "year", "roll-over", "--year", "2027")).Exit.ShouldBe(0);

        (await CountAsync()).ShouldBe(await _installation.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026)));
        (await Ik.RunAsync(_installation, "year", "roll-over", "--year", "2027")).Output.Trim().ShouldBe("Inget var kvar att ta över");
    }

    [Test]
    public async Task RollOver_WhenYearOrDepartmentIsUnknownOrTheYearIsClosed_SaysSo()
    {
        (await Ik.RunAsync(_installation, "year", "roll-over", "--year", "2099")).Exit.ShouldBe(3);
        (await Ik.RunAsync(_installation, "year", "roll-over", "--year", "2027", "--department", "XX")).Exit.ShouldBe(3);
        (await Ik.RunAsync(_installation, "year", "roll-over", "--year", "2027", "--department", "XX", "--dry-run")).Exit.ShouldBe(3);
        (await Ik.RunAsync(_installation, "year", "roll-over", "--year", "2025")).Output.Trim().ShouldBe("Det finns inget planeringsår före 2025.");
        await Ik.RunAsync(_installation, "year", "close", "--year", "2027");

        var (exit, _, error) = await Ik.RunAsync(_installation, "year", "roll-over", "--year", "2027");

        exit.ShouldBe(2);
        error.ShouldContain("2027 är stängt");
    }

    private Task<int> CountAsync() => _installation.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2027));
}
