namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class ModelVerbsTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task Model_ExportedAndImported_IsTheSameUnderANewTitle()
    {
        var file = Path.Combine(_installation.Folder, "model.json");

        (await Ik.RunAsync(_installation, "model", "export", "1", "--out", file)).Exit.ShouldBe(0);
        var imported = await Ik.RunAsync(_installation, "model", "import", file, "--title", "Från fil");

        imported.Exit.ShouldBe(0, imported.Error);
        imported.Output.ShouldStartWith("Från fil, version 1 finns nu som utkast 3.");
        var list = (await Ik.RunAsync(_installation, "model", "list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        list.Length.ShouldBe(3);
        list.Count(line => line.TrimEnd().EndsWith("02c67c14fe71", StringComparison.Ordinal)).ShouldBe(2);
        list.ShouldContain(line => line.Contains("Från fil, version 1  utkast"));
        (await Ik.RunAsync(_installation, "model", "import", file, "--title", "Från fil")).Output.ShouldStartWith("Från fil, version 2");
    }

    [Test]
    public async Task Show_SaysEachCellAndWhatTheModelWeighs()
    {
        var outcome = await Ik.RunAsync(_installation, "model", "show", "1");

        outcome.Exit.ShouldBe(0, outcome.Error);
        foreach (var words in (string[])["3 × 4 = 12  Hög", "Alla mål väger lika.", "Högre riskvärde"]) outcome.Output.ShouldContain(words);
        (await Ik.RunAsync(_installation, "model", "show", "4711")).Exit.ShouldBe(3);
    }

    [TestCase("{", "rad 1")]
    [TestCase("{}", "model.json")]
    [TestCase("null", "model.json")]
    [TestCase("[]", "model.json")]
    [TestCase("CHANGE \"from\": 4,=>\"from\": 5,", "$.bands[1].from")]
    [TestCase("CHANGE \"from\": 4,=>\"from\": \"x\",", "$.bands[1].from")]
    [TestCase("CHANGE \"from\": 4,=>\"from\": 4, \"extra\": 1,", "$.bands[1].extra")]
    [TestCase("CHANGE \"formula\": \"Product\"=>\"formula\": 99", "$.formula")]
    [TestCase("CHANGE \"goalWeights\": []=>\"goalWeights\": [null]", "$.goalWeights[0]")]
    public async Task Import_WhenTheFileIsWrong_NamesThePlaceAndChangesNothing(string content, string place)
    {
        var file = Path.Combine(_installation.Folder, "model.json");
        (await Ik.RunAsync(_installation, "model", "export", "1", "--out", file)).Exit.ShouldBe(0);
        var good = await File.ReadAllTextAsync(file);
        var change = content.StartsWith("CHANGE ", StringComparison.Ordinal) ? content["CHANGE ".Length..].Split("=>") : null;
        if (change is not null) good.ShouldContain(change[0]);
        await File.WriteAllTextAsync(file, change is null ? content : good.Replace(change[0], change[1], StringComparison.Ordinal));

        var outcome = await Ik.RunAsync(_installation, "model", "import", file, "--title", "Fel");

        outcome.Exit.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain(place);
        outcome.Output.ShouldBeEmpty();
        (await Ik.RunAsync(_installation, "model", "list")).Output.ShouldNotContain("Fel");
    }

    [Test]
    public async Task Export_WhenTheEndingIsUnknown_IsBadInput() =>
        (await Ik.RunAsync(_installation, "model", "export", "1", "--out", "model.pdf")).Exit.ShouldBe(2);
}
