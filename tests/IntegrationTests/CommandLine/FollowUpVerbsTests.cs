using System.Text.Json;
using Vaggeryd.InternalControl.Web.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

/// <summary>From a file with controls and how often, over an adopted plan, to when each is due. The year lies ahead, so that the day of the test does not matter.</summary>
[NonParallelizable]
public sealed class FollowUpVerbsTests
{
    private const string Year = "2096";

    private TestInstallation _installation = null!;

    [SetUp]
    public async Task Prepare() => _installation = await TestInstallation.CreateAsync();

    [TearDown]
    public async Task Clean() => await _installation.DisposeAsync();

    [Test]
    public async Task Occurrences_WhenTheFileSaysHowOften_AreOnePerPeriodInOrder()
    {
        await AdoptAsync("månadsvis", "Kvartalsvis", "tertialvis", "half-yearly", "1 gång per år", "vid behov", "löpande");

        var (exit, output, error) = await RunAsync("--format", "json");

        (exit, error).ShouldBe((ExitCodes.Done, ""));
        var rows = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        rows.Select(row => $"{Of(row, "control")} {Of(row, "period")} {Of(row, "due")}").ShouldBe(
        [
            .. Months().Select((due, month) => $"Kontroll 1 {Year}-M{month + 1:D2} {due}"),
            $"Kontroll 2 {Year}-Q1 {Year}-04-10", $"Kontroll 2 {Year}-Q2 {Year}-07-10", $"Kontroll 2 {Year}-Q3 {Year}-10-10", $"Kontroll 2 {Year}-Q4 2097-01-10",
            $"Kontroll 3 {Year}-T1 {Year}-05-10", $"Kontroll 3 {Year}-T2 {Year}-09-10", $"Kontroll 3 {Year}-T3 2097-01-10",
            $"Kontroll 4 {Year}-H1 {Year}-07-10", $"Kontroll 4 {Year}-H2 2097-01-10",
            $"Kontroll 5 {Year} 2097-01-10",
            $"Kontroll 7 {Year}-Q1 {Year}-04-10", $"Kontroll 7 {Year}-Q2 {Year}-07-10", $"Kontroll 7 {Year}-Q3 {Year}-10-10", $"Kontroll 7 {Year}-Q4 2097-01-10",
        ]);
        rows.ShouldAllBe(row => Of(row, "state") == "not_due" && Of(row, "department") == "KS");
        Of(rows[1], "to").ShouldBe($"{Year}-02-29");
        (await RunAsync("--format", "json")).Output.ShouldBe(output);
    }

    [Test]
    public async Task Occurrences_WhenFrequencyCannotBeRead_AreQuarterlyWithAWarningThatNamesTheRow()
    {
        await AdoptAsync("ibland", "");

        var (exit, output, error) = await RunAsync("--format", "csv");

        exit.ShouldBe(ExitCodes.Done);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ShouldBe(
        [
            "KS-K01 Kontroll 1: ”ibland” går inte att läsa som hur ofta. Kontrollen följs upp varje kvartal.",
            "KS-K02 Kontroll 2: planen säger inte hur ofta. Kontrollen följs upp varje kvartal.",
        ]);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("Control,Department,Due,Period,State,Reference");
        lines.Length.ShouldBe(9);
        (await RunAsync()).Output.ShouldContain("KS-K02");
    }

    [Test]
    public async Task Occurrences_WhenNothingIsAdopted_SaysSo()
    {
        (await RunAsync()).Exit.ShouldBe(ExitCodes.NotFoundOrForbidden);
        await GenerateAsync("kvartalsvis");

        var (exit, _, error) = await RunAsync();

        (exit, error.Trim()).ShouldBe((ExitCodes.NotFoundOrForbidden, $"Ingen plan är antagen för {Year}."));
    }

    private static IEnumerable<string> Months() => Enumerable.Range(2, 11).Select(month => $"{Year}-{month:D2}-10").Append("2097-01-10");

    private static string? Of(JsonElement row, string field) => row.GetProperty(field).GetString();

    private async Task AdoptAsync(params string[] frequencies)
    {
        await GenerateAsync(frequencies);
        await DoAsync("plan", "propose", "--year", Year);
        await DoAsync("plan", "adopt", "--year", Year, "--date", "2025-12-15", "--paragraph", "§ 210", "--dnr", "KS 2025/123");
    }

    private async Task GenerateAsync(params string[] frequencies)
    {
        var file = Path.Combine(_installation.Folder, "register.csv");
        string[] rows = ["Riskid;Risk;Sannolikhet;Konsekvens;Kontrollmoment;Hur ofta", .. frequencies.Select((frequency, at) => $"R{at + 1};Risk {at + 1};{(at == 0 ? 4 : 3)};3;Kontroll {at + 1};{frequency}")];
        await File.WriteAllLinesAsync(file, rows);
        await DoAsync("import", "risks", file, "--department", "KS", "--year", Year);
        await DoAsync("plan", "generate", "--year", Year, "--rule", "top:20", "--out", Path.Combine(_installation.Folder, "plan.json"));
    }

    private async Task DoAsync(params string[] verb) => (await Ik.RunAsync(_installation, verb)).ShouldSatisfyAllConditions(done => done.Exit.ShouldBe(0, done.Error));

    private Task<Ik.Outcome> RunAsync(params string[] options) => Ik.RunAsync(_installation, ["followup", "occurrences", "--year", Year, .. options]);
}
