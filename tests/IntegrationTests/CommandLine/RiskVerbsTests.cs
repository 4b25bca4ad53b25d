using System.Text.Json;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class RiskVerbsTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task Prepare() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task Clean() => await _installation.DisposeAsync();

    [Test]
    public async Task Add_ThenSet_IsWhatShowSays()
    {
        var (exit, added, _) = await Ik.RunAsync(_installation, "risk", "add", "--year", "2026", "--department", "SN", "--title", "Ny risk", "--field", "current=3-3", "--field", "goals=3,4");
        (exit, added.Trim()).ShouldBe((0, "SN-22 är sparad."));

        (await Ik.RunAsync(_installation, "risk", "set", "--year", "2026", "--reference", "SN-22", "--field", "cause=a=b", "--field", "goals=4", "--field", "response=Watch")).Exit.ShouldBe(0);

        var (_, json, _) = await Ik.RunAsync(_installation, "risk", "show", "--year", "2026", "--slug", "sn-22");
        JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.ShouldBe(
            new Dictionary<string, string> { ["title"] = "Ny risk", ["cause"] = "a=b", ["current"] = "3-3", ["response"] = "Watch", ["goals"] = "4" }, ignoreOrder: true);
    }

    [TestCase("colour=red")]
    [TestCase("cause")]
    [TestCase("response=Ignore")]
    [TestCase("reviewOn=soon")]
    [TestCase("title=")]
    [TestCase("goals=99")]
    [TestCase("current=high")]
    [TestCase("target=3/4")]
    [TestCase("inherent=5-1")]
    public async Task Set_WhenAFieldIsWrong_SaysSoAndChangesNothing(string field)
    {
        var (_, before, _) = await Ik.RunAsync(_installation, "risk", "show", "--year", "2026", "--reference", "SN-07");

        (await Ik.RunAsync(_installation, "risk", "set", "--year", "2026", "--reference", "SN-07", "--field", field)).Exit.ShouldBe(2);

        (await Ik.RunAsync(_installation, "risk", "show", "--year", "2026", "--reference", "SN-07")).Output.ShouldBe(before);
    }

    [Test]
    public async Task Set_WhenNothingIsNamedOrThere_SaysSo()
    {
        (await Ik.RunAsync(_installation, "risk", "set", "--year", "2026", "--field", "title=A")).Exit.ShouldBe(2);
        (await Ik.RunAsync(_installation, "risk", "set", "--year", "2026", "--slug", "finns-inte", "--field", "title=A")).Exit.ShouldBe(3);
        (await Ik.RunAsync(_installation, "risk", "add", "--year", "2026", "--department", "XX", "--title", "A")).Exit.ShouldBe(3);
    }
}
