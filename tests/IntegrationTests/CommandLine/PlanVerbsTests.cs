using Vaggeryd.InternalControl.Web.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

/// <summary>The command line writes to the console of the whole process, so these tests do not run beside others.</summary>
[NonParallelizable]
public sealed class PlanVerbsTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [TestCase("json")]
    [TestCase("xlsx")]
    [TestCase("docx")]
    [TestCase("html")]
    [TestCase("CSV")]
    public async Task PlanGenerate_WhenEndingIsKnown_WritesTheFileAndNothingElse(string ending)
    {
        var file = InFolder($"plan.{ending}");

        var (code, output, _) = await Ik("plan", "generate", "--year", "2026", "--rule", "top:20", "--out", file);

        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("20 av 124 risker");
        new FileInfo(file).Length.ShouldBeGreaterThan(1000);
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file]);
    }

    [Test]
    public async Task PlanGenerate_WhenInputIsBad_NamesEveryProblemAndWritesNothing()
    {
        var (code, _, error) = await Ik("plan", "generate", "--year", "2026", "--rule", "top:x", "--rule", "lowest:3", "--out", InFolder("plan.pdf"));

        code.ShouldBe(ExitCodes.BadInput);
        foreach (var part in (string[])["top:x", "lowest:3", ".json, .xlsx, .docx, .html eller .csv"]) error.ShouldContain(part);
        Directory.GetFiles(InFolder("")).ShouldBeEmpty();
    }

    [TestCase("0.1/0.8/0.2")]
    [TestCase("0,1/0,8/0,1")]
    [TestCase("0.5/0.5")]
    public async Task PlanGenerate_WhenTheErrorModelIsBad_SaysWhatIsExpected(string model)
    {
        var (code, _, error) = await Ik("plan", "generate", "--year", "2026", "--rule", "top:5", "--error-model", model, "--out", InFolder("plan.json"));

        code.ShouldBe(ExitCodes.BadInput);
        error.ShouldStartWith("--error-model");
        error.ShouldContain("0.1/0.8/0.1");
    }

    [Test]
    public async Task PlanGenerate_WhenAnErrorModelIsGiven_WritesAndVerifiesByIt()
    {
        var file = InFolder("plan.json");
        await Ik("plan", "generate", "--year", "2026", "--rule", "top:20", "--error-model", "0/0.9/0.1", "--out", file);

        (await File.ReadAllTextAsync(file)).ShouldContain("\"same\": 0.9");
        (await Ik("plan", "verify", file)).Code.ShouldBe(ExitCodes.Done);
    }

    [Test]
    public async Task PlanGenerate_WhenNoRule_IsBadInput()
    {
        var (code, _, error) = await Ik("plan", "generate", "--year", "2026", "--out", InFolder("plan.json"));

        code.ShouldBe(ExitCodes.BadInput);
        error.ShouldContain("--rule");
    }

    [Test]
    public async Task PlanGenerate_WhenYearIsUnknown_LeavesAnEarlierFileAlone()
    {
        var file = InFolder("plan.json");
        await File.WriteAllTextAsync(file, "tidigare");

        var (code, _, error) = await Ik("plan", "generate", "--year", "2031", "--rule", "top:5", "--out", file);

        code.ShouldBe(ExitCodes.NotFoundOrForbidden);
        error.ShouldContain("2031");
        (await File.ReadAllTextAsync(file)).ShouldBe("tidigare");
        Directory.GetFiles(InFolder("")).ShouldBe([file]);
    }

    [Test]
    public async Task PlanGenerate_WhenFolderIsMissing_SaysSo()
    {
        var (code, _, error) = await Ik("plan", "generate", "--year", "2026", "--rule", "top:5", "--out", InFolder("saknas/plan.json"));

        code.ShouldBe(ExitCodes.BadInput);
        error.ShouldContain("finns inte");
    }

    [Test]
    public async Task PlanVerify_WhenPlanHolds_SaysSo()
    {
        var file = InFolder("plan.json");
        await Ik("plan", "generate", "--year", "2026", "--rule", "top:20", "--out", file, "--language", "en");

        var (code, output, _) = await Ik("plan", "verify", file);

        code.ShouldBe(ExitCodes.Done);
        output.ShouldStartWith("Planen håller:");
    }

    [Test]
    public async Task PlanVerify_WhenPlanDoesNotHold_ListsTheFirstTwentyAndCountsTheRest()
    {
        var file = InFolder("plan.json");
        await Ik("plan", "generate", "--year", "2026", "--rule", "top:20", "--out", file);
        await _installation.AssessAsync("KS-03", 1, 1);

        var (code, output, _) = await Ik("plan", "verify", file);

        code.ShouldBe(ExitCodes.DoesNotHold);
        output.ShouldStartWith("Planen håller inte.");
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(22);
        output.ShouldContain("KS-03 (KS), Riskvärde: ”16” i filen, ”1” nu.");
        output.ShouldMatch(@"  och \d+ till\.");
    }

    [Test]
    public async Task PlanVerify_WhenFileIsCutOff_IsBadInputWithThePlace()
    {
        var file = InFolder("plan.json");
        await File.WriteAllTextAsync(file, "{\n  \"year\": 2026,\n  \"items\": [");

        var (code, _, error) = await Ik("plan", "verify", file);

        code.ShouldBe(ExitCodes.BadInput);
        error.ShouldContain("plan.json, rad 3");
    }

    [Test]
    public async Task PlanVerify_WhenFileIsMissing_IsBadInput() =>
        (await Ik("plan", "verify", InFolder("saknas.json"))).Code.ShouldBe(ExitCodes.BadInput);

    [Test]
    public async Task PlanGenerate_WhenRisksArePicked_WritesAndVerifiesWithThem()
    {
        var file = InFolder("plan.json");

        (await Ik("plan", "generate", "--year", "2026", "--rule", "top:20", "--mandatory", "BUN-07=Ny lag", "--exclude", "ks-03=Egen plan = klar", "--out", file)).Code.ShouldBe(ExitCodes.Done);

        File.ReadAllText(file).ShouldContain("\"reason\": \"Utesluten: Egen plan = klar. Reglerna hade tagit den: Plats 1, bland de 20 högsta.\"");
        (await Ik("plan", "verify", file)).Code.ShouldBe(ExitCodes.Done);
    }

    [TestCase("--mandatory", "bun-07", "Skriv ett skäl till valet av bun-07.")]
    [TestCase("--exclude", "finns-ej=x", "ingen risk ”finns-ej”")]
    [TestCase("--mandatory", "sn-15=x", "sn-15 är inte bedömd")]
    public async Task PlanGenerate_WhenAPickCannotBe_SaysWhichAndWritesNothing(string option, string pick, string message)
    {
        var (code, _, error) = await Ik("plan", "generate", "--year", "2026", "--rule", "top:20", option, pick, "--out", InFolder("plan.json"));

        code.ShouldBe(ExitCodes.BadInput);
        error.ShouldContain(message);
        Directory.GetFiles(InFolder("")).ShouldBeEmpty();
    }

    [Test]
    public async Task PlanSimulate_WritesTableJsonAndWorkbook()
    {
        string[] call = ["plan", "simulate", "--year", "2026", "--alternative", "top:20", "--alternative", "value:9,per-goal:1"];

        (await Ik(call)).Output.ShouldContain("5 av 20 är stabila");
        (await Ik([.. call, "--format", "json"])).Output.ShouldContain("\"per-goal:1\"");
        (await Ik([.. call, "--format", "xlsx"])).Code.ShouldBe(ExitCodes.BadInput);
        (await Ik([.. call, "--format", "xlsx", "--out", InFolder("a.xlsx")])).Code.ShouldBe(ExitCodes.Done);
        new FileInfo(InFolder("a.xlsx")).Length.ShouldBeGreaterThan(1000);
        (await Ik("plan", "simulate", "--year", "2026", "--alternative", "top:20")).Error.ShouldContain("två till fyra alternativ");
    }

    private string InFolder(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(_installation.Folder, "out")).FullName, name);

    private async Task<(int Code, string Output, string Error)> Ik(params string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var written = new StringWriter();
        using var problems = new StringWriter();
        try
        {
            Console.SetOut(written);
            Console.SetError(problems);
            var code = await CommandLineProgram.RunAsync([.. arguments, "--data", _installation.Folder]);
            return (code, written.ToString(), problems.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
