using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.IntegrationTests.Import;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>What people add to an assessment, in files: another value with its reason, how sure they are, which other departments it concerns.</summary>
public sealed class ImportJudgementTests
{
    private static readonly object?[] Headings = ["Nr", "Risk", "Sannolikhet", "Konsekvens", "Riskvärde", "Skäl till annat riskvärde", "Säkerhet i bedömningen", "Berör även"];

    [Test]
    public async Task ImportRisks_WhenARowSaysWhyAnotherValueCounts_KeepsBoth()
    {
        await using var installation = await WithDepartmentsAsync();

        await Import(installation, ["R1", "Brand", 2, 3, 12, "Har hänt två gånger i år", "låg", "sn; Barnnämnden"]);

        var risk = await RiskAsync(installation);
        (risk.Value, risk.Level, risk.ComputedValue, risk.OverrideReason).ShouldBe((12, 3, 6, "Har hänt två gånger i år"));
        risk.At(AssessmentStage.Current)!.Confidence.ShouldBe(Confidence.Low);
        (risk.DepartmentCount, string.Join(' ', risk.Concerned.Select(link => link.Department.Code).Order())).ShouldBe((3, "BUN SN"));
    }

    [Test]
    public async Task ImportRisks_WhenMadeTwice_ChangesNothing()
    {
        await using var installation = await WithDepartmentsAsync();
        object?[] row = ["R1", "Brand", 2, 3, 12, "Har hänt", "hög", "SN"];
        await Import(installation, row);
        var content = await installation.ContentAsync();

        (await Import(installation, row)).Unchanged.ShouldBe(1);
        (await Import(installation, ["R1", "Brand", 2, 3, null, null, null, null])).Unchanged.ShouldBe(1, "an empty cell erases nothing");

        (await installation.ContentAsync()).ShouldBe(content);
    }

    [Test]
    public async Task ImportRisks_WhenOnlyTheConfidenceDiffers_KeepsTheValueThatWasSetByHand()
    {
        await using var installation = await WithDepartmentsAsync();
        await Import(installation, ["R1", "Brand", 2, 3, 12, "Har hänt", "hög", null]);

        (await Import(installation, ["R1", "Brand", 2, 3, null, null, "medel", null])).Changed.ShouldBe(1);

        var risk = await RiskAsync(installation);
        (risk.Value, risk.ComputedValue, risk.At(AssessmentStage.Current)!.Confidence).ShouldBe((12, 6, Confidence.Medium));
    }

    [Test]
    public async Task ImportRisks_WhenTheStepsDiffer_TheCalculatedValueCountsAgain()
    {
        await using var installation = await WithDepartmentsAsync();
        await Import(installation, ["R1", "Brand", 2, 3, 12, "Har hänt", null, null]);

        await Import(installation, ["R1", "Brand", 2, 2, null, null, null, null]);

        var risk = await RiskAsync(installation);
        (risk.Value, risk.ComputedValue, risk.OverrideReason).ShouldBe((4, null, null));
    }

    [Test]
    public async Task ImportRisks_WhenTheReasonStandsBesideTheCalculatedValue_NothingIsPutInItsPlace()
    {
        await using var installation = await WithDepartmentsAsync();

        await Import(installation, ["R1", "Brand", 2, 3, 6, "Samma sak", null, null]);

        (await RiskAsync(installation)).ComputedValue.ShouldBeNull();
    }

    [Test]
    public async Task ImportRisks_WhenARowCannotBeRight_SaysWhereAndKeepsNothing()
    {
        await using var installation = await WithDepartmentsAsync();
        var content = await installation.ContentAsync();

        var failure = await Should.ThrowAsync<BadInputException>(() => Import(
            installation,
            ["R1", "Brand", 2, 3, 17, "För högt", null, null],
            ["R2", "Stöld", 2, 3, 7.5, "Halvt", null, null],
            ["R3", "Muta", 2, 3, null, "Utan värde", null, null],
            ["R4", "Jäv", null, null, 8, "Obedömd", null, null],
            ["R5", "IT", 2, 3, null, null, "ganska", null],
            ["R6", "Lön", 2, 3, null, null, null, "SN, XX"]));

        string[] places = ["E2", "E3", "E4", "F5", "G6", "H7"];
        failure.Problems.Select(problem => problem.Place.Split(' ')[^1]).ShouldBe(places, ignoreOrder: true);
        (await installation.ContentAsync()).ShouldBe(content);
    }

    [TestCase("xlsx")]
    [TestCase("csv")]
    public async Task ExportRisks_WhenImportedElsewhere_BringsWhatPeopleAdded(string format)
    {
        await using var source = await WithDepartmentsAsync();
        await Import(source, ["R1", "Brand", 2, 3, 12, "=Har \"hänt\"; två\ngånger", "låg", "SN; BUN"]);
        await using var other = await WithDepartmentsAsync();
        using var folder = new TemporaryFolder();
        await Ik.RunAsync(source, "export", "risks", "--year", "2026", "--out", folder.File($"a.{format}"));

        (await Ik.RunAsync(other, "import", "risks", folder.File($"a.{format}"), "--year", "2026")).Exit.ShouldBe(0);

        await Ik.RunAsync(source, "export", "risks", "--year", "2026", "--out", folder.File("a.json"));
        await Ik.RunAsync(other, "export", "risks", "--year", "2026", "--out", folder.File("b.json"));
        var exported = await File.ReadAllTextAsync(folder.File("b.json"));
        exported.ShouldBe(await File.ReadAllTextAsync(folder.File("a.json")));
        exported.ShouldContain("\"computedValue\": 6");
    }

    private static async Task<TestInstallation> WithDepartmentsAsync()
    {
        var installation = await TestInstallation.CreateAsync();
        await installation.Query(db =>
        {
            db.Departments.AddRange(new Department("SN", "Socialnämnden", DepartmentKind.Board), new Department("BUN", "Barnnämnden", DepartmentKind.Board));
            return db.SaveChangesAsync();
        });
        return installation;
    }

    private static Task<ImportRisks.Result> Import(TestInstallation installation, params object?[][] rows) =>
        installation.Send(new ImportRisks.Command(Workbook.Of([Headings, .. rows]), "risker.xlsx", 2026, "KS"));

    private static Task<Risk> RiskAsync(TestInstallation installation) => installation.Query(db => db.Risks.AsNoTracking()
        .Include(risk => risk.Assessments)
        .Include(risk => risk.Concerned).ThenInclude(link => link.Department)
        .AsSplitQuery()
        .SingleAsync());
}
