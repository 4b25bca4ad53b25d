using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Import;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

public sealed class ImportRisksTests
{
    private static readonly object?[] Headings = ["Nr", "Process", "Risk", "Sannolikhet", "Konsekvens"];

    [Test]
    public async Task ImportRisks_WhenMadeTwice_ChangesNothing()
    {
        await using var installation = await TestInstallation.CreateAsync();
        object?[][] rows = [Headings, ["R1", "Inköp", "Köp utan avtal", 3, 4], [null, "Inköp", "Muta", null, null]];
        await Import(installation, Workbook.Of(rows));
        var content = await installation.ContentAsync();

        var again = await Import(installation, Workbook.Of(rows));

        (again.Added, again.Changed, again.Unchanged).ShouldBe((0, 0, 2));
        (await installation.ContentAsync()).ShouldBe(content);
    }

    [Test]
    public async Task ImportRisks_WhenTextDiffersForAReference_ChangesTheRiskAndErasesNothing()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await Import(installation, Workbook.Of([.. Headings, "Orsak"], ["R1", "Inköp", "Köp utan avtal", 3, 4, "brist på tid"]));

        var result = await Import(installation, Workbook.Of(["Nr", "Risk", "Orsak"], ["r1", "Köp vid sidan av avtal", null]));

        result.Changed.ShouldBe(1);
        result.Warnings.Count.ShouldBe(1);
        var risk = (await Risks(installation)).Single();
        (risk.Title, risk.Process, risk.Cause, risk.Value, risk.Version).ShouldBe(("Köp vid sidan av avtal", "Inköp", "brist på tid", 12, 1));
    }

    [Test]
    public async Task ImportRisks_WhenTableStandsBelowNotesWithMergedAndBlankRows_ReadsIt()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var workbook = Workbook.Of(sheet =>
        {
            sheet.Cells["A1"].Value = "Riskanalys 2026, kommunstyrelsen";
            sheet.Cells["A1:E1"].Merge = true;
            sheet.Cells["A2"].Value = "Fyll i de gula fälten";
            Workbook.Fill(sheet, [["Process", "Risk", "Bedömning"], ["Process", "Risk", "Sanno-\nlikhet", "Konsekvens (1-4)", "Riskvärde"]], firstRow: 4);
            foreach (var merged in (string[])["A4:A5", "B4:B5", "C4:E4", "A6:A7"]) sheet.Cells[merged].Merge = true;
            Workbook.Fill(sheet, [["Inköp", "Köp utan\navtal", "3 - möjlig", null, 12], [null, "Muta", "Osannolikt", "allvarlig", 4], [], ["Lön", null, 2, 3, 7]], firstRow: 6);
            sheet.Cells["D6"].Formula = "2+2";
            OfficeOpenXml.CalculationExtension.Calculate(sheet.Cells["D6"]);
            sheet.Cells["B9"].RichText.Add("Fel ");
            sheet.Cells["B9"].RichText.Add("lön").Bold = true;
        });

        var result = await Import(installation, workbook);

        (await Risks(installation)).OrderBy(r => r.Title).Select(r => (r.Process, r.Title, r.Value)).ShouldBe([("Lön", "Fel lön", 6), ("Inköp", "Köp utan avtal", 12), ("Inköp", "Muta", 4)]);
        result.Warnings.Single().Place.ShouldBe("risker.xlsx, blad Risker, cell E9");
    }

    [Test]
    public async Task ImportRisks_WhenTwoTextColumns_TakesTitleAndEvent()
    {
        await using var installation = await TestInstallation.CreateAsync();

        await Import(installation, Workbook.Of(["Risk", "Riskbeskrivning", "Frekvens", "Väsentlighet"], ["=Brand", "rad ett\nrad två", "låg", "hög"]));

        var risk = (await Risks(installation)).Single();
        (risk.Title, risk.Event, risk.Likelihood, risk.Consequence, risk.Reference).ShouldBe(("=Brand", "rad ett\nrad två", 1, 3, "KS-01"));
    }

    [Test]
    public async Task ImportRisks_WhenColumnsAreMapped_FollowsTheMap()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var map = ColumnMap.Parse("""{"columns": {"title": "Vad kan gå fel?", "category": ""}, "words": {"likelihood": {"händer aldrig": 1}}}""", "map.json");

        var result = await Import(installation, Workbook.Of(["Vad kan gå fel?", "Kategori", "Sannolikhet", "Konsekvens"], ["Brand", "x", "Händer aldrig", 2]), c => c with { Columns = map });

        var risk = (await Risks(installation)).Single();
        (risk.Title, risk.Category, risk.Value).ShouldBe(("Brand", null, 2));
        result.UnusedColumns.ShouldBe(["Kategori"]);
    }

    [TestCase("""{"columns": {"titel": "x"}}""")]
    [TestCase("{")]
    public void Parse_WhenMapIsWrong_IsBadInput(string json) => Should.Throw<BadInputException>(() => ColumnMap.Parse(json, "map.json"));

    [Test]
    public async Task ImportRisks_WhenTwoColumnsClaimTheSame_AsksForAMap()
    {
        await using var installation = await TestInstallation.CreateAsync();

        (await Should.ThrowAsync<BadInputException>(() => Import(installation, Workbook.Of(["Risk", "Rubrik", "S", "K"], ["a", "b", 1, 1]))))
            .Problems.Single().What.ShouldContain("Flera kolumner kan vara Risk");
    }

    [Test]
    public async Task ImportRisks_WhenFileSaysDepartmentAndGoals_FindsThem()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        await Import(installation, Workbook.Of(["Nämnd", "Nr", "Risk", "Mål"], ["socialnämnden", "X1", "a", "1; ekonomi"], ["ks", "X1", "a", null]), c => c with { Year = 2031, Department = null });

        var risks = await Risks(installation, 2031);
        risks.Select(r => (r.Slug, r.GoalCount)).Order().ShouldBe([("ks-x1", 0), ("sn-x1", 2)]);
    }

    [Test]
    public async Task ImportRisks_WhenDepartmentOrGoalIsUnknown_NamesTheCells()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var bad = await Should.ThrowAsync<BadInputException>(() => Import(installation, Workbook.Of(["Nämnd", "Risk", "Mål"], ["Okänd", "a", "99"]), c => c with { Department = null }));

        bad.Problems.Select(p => p.Place).ShouldBe(["risker.xlsx, blad Risker, cell A2", "risker.xlsx, blad Risker, cell C2"]);
    }

    [Test]
    public async Task ImportRisks_WhenScaleDiffersFromTheYears_IsBadInput()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await Import(installation, Workbook.Of(["Risk", "S", "K"], ["a", 3, 6]), c => c with { Scale = "3x6" });

        await Should.ThrowAsync<BadInputException>(() => Import(installation, Workbook.Of(["Risk", "S", "K"], ["b", 1, 1]), c => c with { Scale = "4x4" }));
        (await Import(installation, Workbook.Of(["Risk", "S", "K"], ["b", 1, 1]))).Scale.ShouldBe("3x6");
    }

    [Test]
    public async Task ImportRisks_WhenDryRun_KeepsNothing()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var content = await installation.ContentAsync();

        (await Import(installation, Workbook.Of(["Risk", "S", "K"], ["a", 1, 1]), c => c with { DryRun = true })).Added.ShouldBe(1);

        (await installation.ContentAsync()).ShouldBe(content);
    }

    [Test]
    public async Task ImportRisks_WhenAddressesCollide_KeepsThemApart()
    {
        await using var installation = await TestInstallation.CreateAsync();

        await Import(installation, Workbook.Of(["Nr", "Risk"], ["R 1", "a"], ["R-1", "b"], ["KS-07", "c"], [null, "d"]));

        (await Risks(installation)).Select(r => r.Slug).Order().ShouldBe(["ks-07", "ks-08", "ks-r-1", "ks-r-1-2"]);
    }

    [Test]
    public async Task ImportRisks_WhenUserMayNotEditTheDepartment_IsForbidden()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var ids = await installation.Query(db => db.Departments.ToDictionaryAsync(d => d.Code, d => d.Id));
        await using var reader = installation.As(new Person(AccessRights.From([(Role.Reader, ids["VA"])], new DepartmentTree([]))));
        await using var contributor = installation.As(new Person(AccessRights.From([(Role.Contributor, ids["SN"])], new DepartmentTree([]))));
        var content = await installation.ContentAsync();

        await Should.ThrowAsync<ForbiddenException>(() => Import(reader, Workbook.Of(["Risk", "S", "K"], ["a", 1, 1]), c => c with { Department = "VA" }));
        await Should.ThrowAsync<BadInputException>(() => Import(contributor, Workbook.Of(["Risk", "S", "K"], ["a", 1, 1]), c => c with { Department = "VA" }));
        await Should.ThrowAsync<NotFoundException>(() => Import(contributor, Workbook.Of(["Risk", "S", "K"], ["a", 1, 1]), c => c with { Department = "SN", Year = 2035 }));
        (await installation.ContentAsync()).ShouldBe(content);

        (await Import(contributor, Workbook.Of(["Risk", "S", "K"], ["a", 1, 1]), c => c with { Department = "SN" })).Added.ShouldBe(1);
    }

    private static Task<ImportRisks.Result> Import(TestInstallation installation, Stream file, Func<ImportRisks.Command, ImportRisks.Command>? with = null)
    {
        var command = new ImportRisks.Command(file, "risker.xlsx", 2026, "KS");
        return installation.Send(with is null ? command : with(command));
    }

    private static Task<List<Risk>> Risks(TestInstallation installation, int year = 2026) =>
        installation.Query(db => db.Risks.AsNoTracking().Where(r => r.PlanningYear.Year == year).OrderBy(r => r.Id).ToListAsync());

    private sealed class Person(AccessRights rights) : ICurrentUser
    {
        public string Name => "person";

        public AccessRights Rights => rights;

        public AuditChannel Channel => AuditChannel.Site;
    }
}
