using Vaggeryd.InternalControl.Web.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

/// <summary>A report is written, signed and taken back at the command line. The year lies behind, so that the day of the test does not matter.</summary>
[NonParallelizable]
public sealed class PeriodReportVerbsTests
{
    private const string Year = "2020";

    private TestInstallation _installation = null!;

    private string File => Path.Combine(_installation.Folder, "rapport.docx");

    [SetUp]
    public async Task Prepare()
    {
        _installation = await TestInstallation.CreateAsync();
        var register = Path.Combine(_installation.Folder, "register.csv");
        await System.IO.File.WriteAllLinesAsync(register, ["Riskid;Risk;Sannolikhet;Konsekvens;Kontrollmoment;Hur ofta", "R1;Risk 1;3;3;Kontroll 1;kvartalsvis"]);
        await DoAsync("import", "risks", register, "--department", "KS", "--year", Year);
        await DoAsync("plan", "generate", "--year", Year, "--rule", "top:20", "--out", Path.Combine(_installation.Folder, "plan.json"));
        await DoAsync("plan", "propose", "--year", Year);
        await DoAsync("plan", "adopt", "--year", Year, "--date", "2019-12-15", "--paragraph", "§ 210", "--dnr", "KS 2019/123");
    }

    [TearDown]
    public async Task Clean() => await _installation.DisposeAsync();

    [Test]
    public async Task Report_WhenSignedAndTakenBack_SaysSo()
    {
        string[] key = ["--year", Year, "--period", $"{Year}-Q1", "--department", "ks"];
        var refused = await RunAsync(["signoff", .. key, "--verdict", "Sufficient", "--reason", "Bra"]);
        (refused.Exit, refused.Error.Trim()).ShouldBe((ExitCodes.BadInput, "Inte rapporterat och godkänt: 1. Kryssa i att du vet det, på kommandoraden --accept-open, eller vänta tills det är klart."));

        var signed = await RunAsync(["signoff", .. key, "--verdict", "Insufficient", "--reason", "Kontrollen är inte gjord", "--accept-open"]);
        signed.Exit.ShouldBe(ExitCodes.Done, signed.Error);
        signed.Output.ShouldContain($"{Year}-Q1 KS är underskriven som otillräcklig. 1 är inte klara.");
        (await RunAsync(["report", .. key, "--format", "docx", "--out", File])).ShouldSatisfyAllConditions(done => done.Exit.ShouldBe(ExitCodes.Done, done.Error), _ => new FileInfo(File).Length.ShouldBeGreaterThan(1000));
        (await RunAsync(["report", "--year", Year, "--period", Year, "--out", File])).Exit.ShouldBe(ExitCodes.Done);
        (await RunAsync(["withdraw", .. key, "--reason", "Fel kvartal"])).Exit.ShouldBe(ExitCodes.Done);
        (await RunAsync(["withdraw", .. key, "--reason", "Fel kvartal"])).Exit.ShouldBe(ExitCodes.BadInput);
    }

    [TestCase("--out", "rapport.pdf", "docx, html, xlsx, csv eller json")]
    [TestCase("--dnr", "KS 1", "--out")]
    public async Task Report_WhenNothingSaysWhatIsMeant_SaysWhatToSay(string option, string value, string said)
    {
        var (exit, _, error) = await RunAsync(["report", "--year", Year, "--period", $"{Year}-Q1", option, option == "--out" ? Path.Combine(_installation.Folder, value) : value]);

        exit.ShouldBe(ExitCodes.BadInput);
        error.ShouldContain(said);
    }

    private async Task DoAsync(params string[] verb) => (await Ik.RunAsync(_installation, verb)).ShouldSatisfyAllConditions(done => done.Exit.ShouldBe(0, done.Error));

    private Task<Ik.Outcome> RunAsync(string[] verb) => Ik.RunAsync(_installation, ["followup", .. verb]);
}
