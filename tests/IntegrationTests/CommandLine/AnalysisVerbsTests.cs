using System.Text.Json;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class AnalysisVerbsTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task Prepare() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task Clean() => await _installation.DisposeAsync();

    [Test]
    public async Task Analysis_GoesAllTheWay()
    {
        (await RunAsync("submit", "VA")).Error.ShouldContain("Riskanalysen för VA är inlämnad.");
        (await RunAsync("return", "VA", "--comment", "Ändra")).Output.ShouldStartWith("VA-bolaget: Återlämnad");
        (await RunAsync("submit", "VA")).Output.ShouldStartWith("VA-bolaget: Inlämnad");
        (await RunAsync("accept", "VA")).Exit.ShouldBe(0);
        (await RunAsync("decide", "VA", "--date", "2026-12-02", "--paragraph", "§ 9", "--dnr", "VA 2026/1")).Exit.ShouldBe(0);
        (await RunAsync("reopen", "VA", "--reason", "Ny risk")).Output.ShouldStartWith("VA-bolaget: Öppnad igen");

        var shown = JsonDocument.Parse((await RunAsync("show", "VA", "--format", "json")).Output).RootElement.GetProperty("analysis");
        (shown.GetProperty("status").GetString(), shown.GetProperty("decision").ValueKind).ShouldBe(("Draft", System.Text.Json.JsonValueKind.Null), "the board decided on what it was");
    }

    [Test]
    public async Task Submit_WhenRisksAreNotAssessed_IsBadInput_AndAnUnknownDepartmentIsNotFound()
    {
        (await RunAsync("submit", "SN")).Exit.ShouldBe(2);
        (await RunAsync("submit", "FINNSINTE")).Exit.ShouldBe(3);
        (await RunAsync("show", "SN")).Output.ShouldContain("! SN-15 saknar bedömning");
    }

    [Test]
    public async Task List_SaysHowEachStands()
    {
        var lines = (await Ik.RunAsync(_installation, "analysis", "list", "--year", "2026")).Output.Split('\n');

        lines.Single(line => line.Contains("MBN ")).ShouldContain("Utkast, försenad");
        lines.Single(line => line.Contains("NLV ")).ShouldContain("Godkänd");
    }

    [Test]
    public async Task YearDays_AreSet_AndInAnotherOrderRefused()
    {
        (await Ik.RunAsync(_installation, "year", "days", "--year", "2026", "--analyses", "2026-10-10", "--decisions", "2026-11-10", "--plan", "2026-12-15")).Output
            .ShouldStartWith("Planeringsår 2026: riskanalyser 2026-10-10, beslut 2026-11-10, plan 2026-12-15.");
        (await Ik.RunAsync(_installation, "year", "days", "--year", "2026", "--analyses", "2026-10-10", "--decisions", "2026-10-09")).Exit.ShouldBe(2);
    }

    private Task<Ik.Outcome> RunAsync(string verb, string department, params string[] options) =>
        Ik.RunAsync(_installation, ["analysis", verb, "--year", "2026", "--department", department, .. options]);
}
