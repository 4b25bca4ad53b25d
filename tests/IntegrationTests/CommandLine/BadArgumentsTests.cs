using Vaggeryd.InternalControl.Web.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

/// <summary>What cannot be done ends with exit code 2 and a sentence, never with a stack trace.</summary>
[NonParallelizable]
public sealed class BadArgumentsTests
{
    [TestCase("”frobnicate” känns inte igen.", "frobnicate")]
    [TestCase("“--bogus” is not recognised.", "rank", "--year", "2026", "--bogus", "--language", "en")]
    [TestCase("--year behövs", "rank")]
    [TestCase("--year behövs", "rank", "--year")]
    [TestCase("--year is needed", "--language", "en", "rank")]
    [TestCase("--year: ”x” är inget heltal", "rank", "--year", "x")]
    [TestCase("--year kan bara anges en gång", "rank", "--year", "2026", "--year", "2027")]
    [TestCase("--format: ”pdf” går inte. Välj något av csv, json, table, xlsx.", "rank", "--year", "2026", "--format", "pdf")]
    [TestCase("--language: ”de” går inte. Välj något av en, sv.", "rank", "--year", "2026", "--language", "de")]
    [TestCase("Ange vad som ska göras.", "user")]
    [TestCase("FILE saknas.", "backup")]
    public async Task Parse_WhenArgumentsAreWrong_SaysHowInTheLanguage(string expected, params string[] args)
    {
        var error = new StringWriter();

        (await CommandLineProgram.RunAsync(args, TextWriter.Null, error)).ShouldBe(ExitCodes.BadInput);

        error.ToString().ShouldStartWith(expected);
        error.ToString().TrimEnd().ShouldEndWith("ik --help");
    }

    [TestCase("99")]
    [TestCase("chef")]
    [TestCase("Reader,Auditor")]
    public async Task UserAdd_WhenThereIsNoSuchRole_NamesThoseThereAre(string role)
    {
        var error = new StringWriter();

        (await CommandLineProgram.RunAsync(["user", "add", "a@b.se", "--name", "A", "--role", role], TextWriter.Null, error)).ShouldBe(ExitCodes.BadInput);

        foreach (var name in (string[])[role, "DepartmentHead", "Reader"]) error.ToString().ShouldContain(name);
    }

    [TestCase("import", "risks", "", "--year", "2026")]
    [TestCase("import", "risks", "x.xlsx", "--year", "2026", "--columns", "")]
    [TestCase("backup", "")]
    [TestCase("backup", ".")]
    [TestCase("backup", "/")]
    [TestCase("restore", "")]
    [TestCase("restore", ".")]
    public async Task Verb_WhenTheFileIsNone_SaysSo(params string[] args)
    {
        await using var installation = await TestInstallation.CreateAsync();

        var (exit, _, error) = await Ik.RunAsync(installation, args);

        exit.ShouldBe(ExitCodes.BadInput, error);
        error.ShouldNotContain("   at ");
    }

    [Test]
    public async Task Init_WhenTheFolderLiesInAFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("file"), "");
        var error = new StringWriter();

        (await CommandLineProgram.RunAsync(["init", "--data", folder.File("file/x")], TextWriter.Null, error)).ShouldBe(ExitCodes.BadInput);

        error.ToString().ShouldStartWith("Filen eller mappen går inte att använda:");
    }

    [Test]
    public async Task Init_WhenTheDatabaseIsSomethingElse_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File(Web.Persistence.DatabaseSettings.FileName), new string('x', 5000));
        var error = new StringWriter();

        (await CommandLineProgram.RunAsync(["init", "--data", folder.File(".")], TextWriter.Null, error)).ShouldBe(ExitCodes.BadInput, error.ToString());
    }

    [Test]
    public async Task Export_WhenTheNameIsAsLongAsNamesMayBe_Writes()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        using var folder = new TemporaryFolder();
        var file = folder.File(new string('a', 250) + ".csv");

        (await Ik.RunAsync(installation, "export", "risks", "--year", "2026", "--out", file)).Exit.ShouldBe(ExitCodes.Done);

        File.Exists(file).ShouldBeTrue();
    }
}
