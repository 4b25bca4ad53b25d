using System.Text.Json;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class AssessVerbsTests
{
    [Test]
    public async Task Show_ByReferenceOrSlug_SaysTheSameAsTableAndJson()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        var (exit, table, _) = await Ik.RunAsync(installation, "assess", "show", "--year", "2026", "--reference", "SN-07");
        exit.ShouldBe(0);
        table.ShouldContain("Före kontroller");
        table.ShouldContain("12 Hög");
        var (_, json, _) = await Ik.RunAsync(installation, "assess", "show", "--year", "2026", "--slug", "sn-07", "--format", "json");
        JsonDocument.Parse(json).RootElement.GetProperty("stages")[1].GetProperty("joint").GetProperty("value").GetInt32().ShouldBe(12);
    }

    [Test]
    public async Task Show_WhenNothingIsNamedOrThere_SaysSo()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        (await Ik.RunAsync(installation, "assess", "show", "--year", "2026")).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "assess", "show", "--year", "2026", "--slug", "finns-inte")).Exit.ShouldBe(3);
    }
}
