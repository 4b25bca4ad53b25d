using System.Text.Json;
using Vaggeryd.InternalControl.Web.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

/// <summary>The same list and seed give the same rows, with no database at all.</summary>
[NonParallelizable]
public sealed class SampleVerbsTests
{
    private TemporaryFolder _folder = null!;

    private string List => _folder.File("lista.csv");

    [SetUp]
    public void Write()
    {
        _folder = new TemporaryFolder();
        File.WriteAllText(List, "Faktura;Belopp\n\n" + string.Concat(Enumerable.Range(1, 10).Select(row => $"F-{row};{row}\n")));
    }

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task Sample_WhenDrawnAgain_GivesTheRowsOfThePublishedMethod()
    {
        var (exit, output, error) = await RunAsync("sample", "--list", List, "--size", "3", "--seed", "prov", "--format", "json");

        (exit, error).ShouldBe((ExitCodes.Done, ""));
        var rows = JsonDocument.Parse(output).RootElement.GetProperty("drawn").GetProperty("rows").EnumerateArray().ToList();
        rows.Select(row => (row.GetProperty("number").GetInt32(), row.GetProperty("line").GetInt32(), row.GetProperty("cells")[0].GetString())).ShouldBe([(4, 6, "F-4"), (5, 7, "F-5"), (10, 12, "F-10")]);
        (await RunAsync("sample", "--list", List, "--size", "3", "--seed", "prov", "--format", "csv")).Output.Split('\n')[1].ShouldBe("4,6,F-4,4");
        (await RunAsync("sample", "--list", List, "--size", "3", "--seed", "prov")).Output.ShouldContain("3 av 10 rader");
        Directory.Exists(_folder.File("data")).ShouldBeFalse("no database is made");
    }

    [TestCase("11", "lista.csv", "10 rader")]
    [TestCase("3", "saknas.csv", "saknas.csv")]
    public async Task Sample_WhenItCannotBe_SaysWhy(string size, string file, string why)
    {
        var (exit, _, error) = await RunAsync("sample", "--list", _folder.File(file), "--size", size, "--seed", "prov");

        exit.ShouldBe(ExitCodes.BadInput);
        error.ShouldContain(why);
    }

    [Test]
    public async Task SampleSize_SaysHowManyToLookAt() =>
        (await RunAsync("sample-size", "--population", "1200")).Output.ReplaceLineEndings("").Replace('\u00a0', ' ').ShouldBe("Granska 57 av 1 200. Hittar du inget fel är du 95 % säker på att färre än 5 % är fel.");

    private async Task<Ik.Outcome> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLineProgram.RunAsync(["followup", .. arguments, "--data", _folder.File("data")], output, error);
        return new Ik.Outcome(exit, output.ToString(), error.ToString());
    }
}
