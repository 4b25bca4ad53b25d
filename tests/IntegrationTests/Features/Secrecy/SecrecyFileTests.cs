using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.IntegrationTests.Import;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Secrecy;

/// <summary>Marks and editions in the files that go out and come back.</summary>
public sealed class SecrecyFileTests
{
    private TestInstallation _installation = null!;
    private TemporaryFolder _folder = null!;

    [SetUp]
    public async Task Prepare() => (_installation, _folder) = (await TestInstallation.CreateAsync(demo: true), new TemporaryFolder());

    [TearDown]
    public async Task Clean()
    {
        _folder.Dispose();
        await _installation.DisposeAsync();
    }

    [Test]
    public async Task Editions_WhenCompared_AreTheSamePlan()
    {
        var (full, open) = (await PlanAsync("full"), await PlanAsync("open"));

        open.GetProperty("inputHash").GetString().ShouldBe(full.GetProperty("inputHash").GetString());
        open.GetProperty("withheld").GetRawText().Replace(" ", "").Replace("\n", "").ShouldBe("""{"items":1,"notSelected":1}""");
        full.GetProperty("withheld").GetProperty("items").GetInt32().ShouldBe(0);
        foreach (var list in new[] { "items", "notSelected" })
            Places(open, list).ShouldBe(Places(full, list).Where(place => place.Reference is not (SecretRisks.InPlan or SecretRisks.Outside)));
        open.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("reference").GetString() == "SN-02").GetProperty("explanation").GetString()!.ShouldEndWith("Ligger över en risk som inte visas här.");
        open.GetProperty("notSelected").EnumerateArray().ShouldAllBe(r => r.GetProperty("secrecy").ValueKind == JsonValueKind.Null);
    }

    [TestCase("open")]
    [TestCase("full")]
    public async Task Verify_WhenNothingHasChanged_Holds(string edition)
    {
        await PlanAsync(edition);

        var verified = await Ik.RunAsync(_installation, "plan", "verify", _folder.File($"{edition}.json"));

        verified.Exit.ShouldBe(0, verified.Output);
        (await File.ReadAllBytesAsync(_folder.File($"{edition}.json"))).ShouldBe(await AgainAsync(edition));
    }

    [Test]
    public async Task Verify_WhenARiskIsMarkedOrAnEditionEdited_SaysSo()
    {
        await PlanAsync("open");
        var file = _folder.File("open.json");
        var edited = _folder.File("edited.json");
        await File.WriteAllTextAsync(edited, (await File.ReadAllTextAsync(file)).Replace("\"edition\": \"open\"", "\"edition\": \"full\""));

        (await Ik.RunAsync(_installation, "plan", "verify", edited)).Exit.ShouldBe(4);
        await _installation.ChangeAsync("SN-02", risk => risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "test", DateTime.UnixEpoch)));
        var verified = await Ik.RunAsync(_installation, "plan", "verify", file);

        verified.Exit.ShouldBe(4);
        verified.Output.ShouldContain("1 + 1 i filen, 2 + 1 nu");
        await File.WriteAllTextAsync(edited, (await File.ReadAllTextAsync(file)).Replace("\"edition\": \"open\"", "\"edition\": \"half\""));
        (await Ik.RunAsync(_installation, "plan", "verify", edited)).Exit.ShouldBe(2);
    }

    [Test]
    public async Task Verify_WhenTheReaderMayNotSeeAll_DoesNotJudgeAFullEdition()
    {
        await PlanAsync("full");
        await using var reader = _installation.As(new Reader());
        await using var stream = File.OpenRead(_folder.File("full.json"));

        await Should.ThrowAsync<ForbiddenException>(() => reader.Send(new VerifyPlan.Query(stream, "full.json")));
    }

    [TestCase("xlsx")]
    [TestCase("csv")]
    public async Task Export_WhenImportedAgain_KeepsMarks(string format)
    {
        var content = await _installation.ContentAsync();
        await Ik.RunAsync(_installation, "export", "risks", "--year", "2026", "--out", _folder.File($"a.{format}"));

        (await Ik.RunAsync(_installation, "import", "risks", _folder.File($"a.{format}"), "--year", "2026")).Exit.ShouldBe(0);
        (await _installation.ContentAsync()).ShouldBe(content);
        (await Ik.RunAsync(_installation, "import", "risks", _folder.File($"a.{format}"), "--year", "2030")).Exit.ShouldBe(0);

        (await MarksAsync(2026)).ShouldBe(["KS-07 18:13 demo", "VA-06 18:8 demo"]);
        (await MarksAsync(2030)).ShouldBe(["KS-07 18:13 ik", "VA-06 18:8 ik"]);
    }

    [TestCase("xlsx")]
    [TestCase("csv")]
    [TestCase("json")]
    public async Task Export_WhenOpen_LeavesThemOutAndCountsThem(string format)
    {
        var exported = await Ik.RunAsync(_installation, "export", "risks", "--year", "2026", "--edition", "open", "--out", _folder.File($"a.{format}"));

        exported.Output.ShouldContain("122 risker");
        exported.Output.ShouldContain("Öppen utgåva. 2 risker med sekretessmarkering är utelämnade.");
        var file = SecretRisks.Unpacked(await File.ReadAllBytesAsync(_folder.File($"a.{format}")));
        foreach (var tell in new[] { SecretRisks.InPlan, SecretRisks.Outside, "Styrsystemet nås", "18:8", "ekretess lagrum", "secrecy" }) file.ShouldNotContain(tell);
        if (format == "json") return;

        (await Ik.RunAsync(_installation, "import", "risks", _folder.File($"a.{format}"), "--year", "2026")).Output.ShouldContain("0 nya, 0 ändrade, 122 oförändrade");
        (await MarksAsync(2026)).Count.ShouldBe(2);
    }

    [Test]
    public async Task Import_WhenTheFileSaysNothingOfSecrecy_LiftsNoMark()
    {
        await ImportAsync(["Nr", "Risk", "Sekretess lagrum", "Sekretess skäl"], ["KS-07", "Ny text", null, null], ["KS-08", "Ny text två", "OSL 18:8 §", "Skäl"]);
        await ImportAsync(["Nr", "Risk"], ["KS-07", "Ännu en text"], ["KS-08", "Ny text två"]);

        (await MarksAsync(2026)).ShouldBe(["KS-07 18:13 demo", "KS-08 18:8 ik", "VA-06 18:8 demo"]);
        (await _installation.Query(db => db.Risks.SingleAsync(r => r.Reference == "KS-07" && r.PlanningYear.Year == 2026))).Title.ShouldBe("Ännu en text");
    }

    [TestCase("hemligt", "skäl", "C2")]
    [TestCase("18:8", null, "D2")]
    [TestCase(null, "skäl", "C2")]
    public async Task Import_WhenAMarkIsBad_NamesTheCell(string? section, string? reason, string cell)
    {
        var bad = await Should.ThrowAsync<BadInputException>(() => ImportAsync(["Nr", "Risk", "Sekretess lagrum", "Sekretess skäl"], ["KS-90", "Text", section, reason]));

        bad.Problems.ShouldHaveSingleItem().Place.ShouldEndWith(cell);
    }

    [Test]
    public async Task Import_WhenOneOfTheTwoColumnsIsMissing_SaysSo() =>
        (await Should.ThrowAsync<BadInputException>(() => ImportAsync(["Nr", "Risk", "Sekretess lagrum"], ["KS-90", "Text", "18:8"]))).Message.ShouldContain("Sekretess skäl");

    [Test]
    public async Task Import_WhenSecretsMayNotBeRead_IsRefusedWhetherOrNotThereIsOne()
    {
        await using var editor = _installation.As(new Editor());
        foreach (var department in new[] { "KS", "VN" })
            await Should.ThrowAsync<ForbiddenException>(() => editor.Send(new ImportRisks.Command(Workbook.Of(["Nr", "Risk"], ["KS-07", "Tagen"]), "a.xlsx", 2026, department)));
    }

    private Task ImportAsync(params object?[][] rows) => _installation.Send(new ImportRisks.Command(Workbook.Of(rows), "risker.xlsx", 2026, "KS"));

    private Task<List<string>> MarksAsync(int year) => _installation.Query(async db =>
        (await db.Risks.Where(r => r.PlanningYear.Year == year && r.IsSecret).OrderBy(r => r.Reference).ToListAsync()).ConvertAll(r => $"{r.Reference} {r.Secrecy!.Section} {r.Secrecy.By}"));

    private async Task<JsonElement> PlanAsync(string edition)
    {
        var written = await Ik.RunAsync(_installation, "plan", "generate", "--year", "2026", "--rule", "top:20", "--edition", edition, "--out", _folder.File($"{edition}.json"));
        written.Exit.ShouldBe(0, written.Error);
        return JsonDocument.Parse(await File.ReadAllTextAsync(_folder.File($"{edition}.json"))).RootElement;
    }

    private async Task<byte[]> AgainAsync(string edition)
    {
        await Ik.RunAsync(_installation, "plan", "generate", "--year", "2026", "--rule", "top:20", "--edition", edition, "--out", _folder.File("again.json"));
        return await File.ReadAllBytesAsync(_folder.File("again.json"));
    }

    private static List<(string? Reference, string Rank, string Chance, string? Reason)> Places(JsonElement plan, string list) =>
        [.. plan.GetProperty(list).EnumerateArray().Select(r => (r.GetProperty("reference").GetString(), r.GetProperty("rank").GetRawText(), r.GetProperty("selectionProbability").GetRawText(), r.GetProperty("reason").GetString()))];

    private sealed class Reader : ICurrentUser
    {
        public string Name => "reader";

        public AccessRights Rights => AccessRights.Operator.WithoutSecrets();

        public Domain.Audit.AuditChannel Channel => Domain.Audit.AuditChannel.CommandLine;
    }

    private sealed class Editor : ICurrentUser
    {
        public string Name => "editor";

        public AccessRights Rights => AccessRights.Operator.Only([Operation.ReadRisks, Operation.EditRisks]);

        public Domain.Audit.AuditChannel Channel => Domain.Audit.AuditChannel.CommandLine;
    }
}
