using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.IntegrationTests.Import;
using Vaggeryd.InternalControl.Web.Features.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence;

/// <summary>What lies outside a risk and decides on its place all the same is there after every save: appetite, value and age by the year before.</summary>
public sealed class PlaceRisksTests
{
    private static readonly DateTime At = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp() => _installation = await TestInstallation.CreateAsync();

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task Save_WhenTheModelHasAppetites_TakesTheNearestUpTheTreeAndByCategory()
    {
        await _installation.Query(async db =>
        {
            var board = new Department("SOC", "Socialnämnden", DepartmentKind.Board);
            var unit = new Department("HEM", "Hemtjänsten", DepartmentKind.Administration, board);
            var year = new PlanningYear(2031, new ScoringModel(StandardScales.Numbered(5, 5) with { Appetites = [new(null, null, 10), new("soc", null, 6), new("SOC", "lag", 2), new("HEM", "IT", 8)] }));
            db.AddRange(year, board, unit);
            await db.SaveChangesAsync();
            var own = await db.Departments.SingleAsync(d => d.Code == "KS");
            db.AddRange(Made(year, own, "K1"), Made(year, board, "S1"), Made(year, unit, "H1"), Made(year, unit, "H2", "Lag"), Made(year, unit, "H3", "it"));
            return await db.SaveChangesAsync();
        });

        (await Places(2031)).Select(r => (r.Reference, r.Appetite, Gap: r.Value - r.Appetite)).ShouldBe(
            [("H2", 2, 10), ("S1", 6, 6), ("H1", 6, 6), ("H3", 8, 4), ("K1", 10, 2)], ignoreOrder: true);
        (await Places(2031)).Select(r => r.Reference).ShouldBe(["H2", "H1", "S1", "H3", "K1"]);
    }

    [Test]
    public async Task Save_WhenTheYearBeforeIsChangedLater_TellsTheYearAfter()
    {
        await MakeYears(2030, 2031, 2032);
        foreach (var year in (int[])[2032, 2031, 2030]) await Save(year, "R1", 3, 3);
        (await Of(2030)).ShouldBe((null, 0));
        (await Of(2031)).ShouldBe((9, 1));
        (await Of(2032)).ShouldBe((9, 2), "a year that came in last makes the later ones older");

        await Change(2030, risk => risk.Assess(AssessmentStage.Current, 1, 2, "A", At));

        (await Of(2031)).ShouldBe((2, 1));
        (await Of(2032)).ShouldBe((9, 2));
        var risk = (await Places(2031)).Single();
        risk.RankKey.ShouldBe(KeyOf(risk));
    }

    [Test]
    public async Task Save_WhenAPersonDecidesTheValueTheYearBefore_TellsTheYearAfterThatValue()
    {
        await MakeYears(2030, 2031);
        foreach (var year in (int[])[2030, 2031]) await Save(year, "R1", 3, 3);

        await Change(2030, risk => risk.Override(AssessmentStage.Current, 12, "Nytt lagkrav.", "A", At));

        (await Of(2031)).ShouldBe((12, 1));
    }

    [Test]
    public async Task Save_WhenOnlyTheTextsChange_KeepsThePlaceAndAsksNothing()
    {
        await MakeYears(2030, 2031);
        foreach (var year in (int[])[2030, 2031]) await Save(year, "R1", 3, 3);
        var key = (await Places(2031)).Single().RankKey;

        await Change(2031, risk => risk.Describe(new RiskDescription { Title = "Ett annat namn" }, "A", At));

        (await Of(2031)).ShouldBe((9, 1));
        (await Places(2031)).Single().RankKey.ShouldBe(key);
    }

    [Test]
    public async Task Save_WhenTheYearBeforeHasAnotherModel_KnowsTheAgeButComparesNoValue()
    {
        await MakeYears(2030);
        await _installation.Query(async db =>
        {
            db.Add(new PlanningYear(2031, await db.ScoringModels.SingleAsync(m => m.Name == "4x4")));
            return await db.SaveChangesAsync();
        });
        foreach (var year in (int[])[2030, 2031]) await Save(year, "R1", 3, 3);

        (await Of(2031)).ShouldBe((null, 1));
    }

    [Test]
    public async Task Save_WhenARiskHasTheSameReferenceInAnotherDepartment_IsNotTheSameRisk()
    {
        await MakeYears(2030, 2031);
        await Save(2030, "R1", 3, 3);
        await _installation.Query(async db =>
        {
            var other = new Department("SOC", "Socialnämnden", DepartmentKind.Board);
            db.AddRange(other, Made(await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == 2031), other, "R1"));
            return await db.SaveChangesAsync();
        });

        (await Of(2031)).ShouldBe((null, 0));
    }

    [TestCase(20)]
    [TestCase(400)]
    public async Task Save_HoweverManyRisks_AsksAsManyTimes(int count)
    {
        await MakeYears(2030, 2031, 2032);
        foreach (var year in (int[])[2030, 2032]) await SaveMany(year, count);

        using var counter = new CommandCounter();
        await SaveMany(2031, count);

        // The test's own two; then the years, the risks before, those after, and what those compare with.
        counter.Commands.Count(sql => sql.StartsWith("SELECT", StringComparison.Ordinal)).ShouldBe(6);
    }

    [Test]
    public async Task Import_WhenThereIsAYearBeforeAndOneAfter_KnowsBothForEachOfTwoThousandRisks()
    {
        const int count = 2000;
        await MakeYears(2030, 2031, 2032);
        foreach (var (year, likelihood) in (IEnumerable<(int, int)>)[(2030, 1), (2032, 3), (2031, 2)]) await Import(year, likelihood, count);

        foreach (var (year, before, age) in (IEnumerable<(int, int?, int)>)[(2030, null, 0), (2031, 2, 1), (2032, 4, 2)])
        {
            var risks = await Places(year);
            risks.Count.ShouldBe(count);
            risks.ShouldAllBe(risk => risk.ValueBefore == before && risk.Age == age);
            risks.ShouldAllBe(risk => risk.RankKey == KeyOf(risk));
        }
    }

    private async Task Import(int year, int likelihood, int count)
    {
        object?[][] rows = [["Nr", "Risk", "Sannolikhet", "Konsekvens"], .. Enumerable.Range(1, count).Select(n => (object?[])[$"R{n}", $"Risk {n}", likelihood, 2])];
        (await _installation.Send(new ImportRisks.Command(Workbook.Of(rows), "risker.xlsx", year, "KS"))).Added.ShouldBe(count);
    }

    private Task MakeYears(params int[] years) => _installation.Query(async db =>
    {
        var model = await db.ScoringModels.SingleAsync(m => m.Name == "5x5");
        db.AddRange(years.Select(year => new PlanningYear(year, model)));
        return await db.SaveChangesAsync();
    });

    private Task Save(int year, string reference, int likelihood, int consequence) => _installation.Query(async db =>
    {
        db.Add(Made(await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == year), await db.Departments.SingleAsync(d => d.Code == "KS"), reference, null, likelihood, consequence));
        return await db.SaveChangesAsync();
    });

    private Task SaveMany(int year, int count) => _installation.Query(async db =>
    {
        var (planningYear, department) = (await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == year), await db.Departments.SingleAsync(d => d.Code == "KS"));
        db.AddRange(Enumerable.Range(1, count).Select(n => Made(planningYear, department, $"R{n}")));
        return await db.SaveChangesAsync();
    });

    private Task Change(int year, Action<Risk> change) => _installation.Query(async db =>
    {
        change(await db.Risks.Include(r => r.Department).Include(r => r.Assessments).Include(r => r.PlanningYear.ScoringModel).SingleAsync(r => r.PlanningYear.Year == year));
        return await db.SaveChangesAsync();
    });

    private async Task<(int? ValueBefore, int Age)> Of(int year) => (await Places(year)).ConvertAll(risk => (risk.ValueBefore, risk.Age)).Single();

    private Task<List<Risk>> Places(int year) => _installation.Query(db => db.Risks.AsNoTracking()
        .Include(r => r.Department).Include(r => r.PlanningYear.ScoringModel)
        .Where(r => r.PlanningYear.Year == year)
        .OrderBy(r => r.RankKey)
        .ToListAsync());

    /// <summary>The place of what is stored, worked out anew.</summary>
    private static string KeyOf(Risk risk) => risk.PlanningYear.ScoringModel.Order.SortKey(new Standing
    {
        Department = risk.Department.Code, Reference = risk.Reference,
        DepartmentCount = risk.DepartmentCount,
        ValueBefore = risk.ValueBefore,
        Age = risk.Age,
        Likelihood = risk.Likelihood, Consequence = risk.Consequence, Value = risk.Value,
    });

    private static Risk Made(PlanningYear year, Department department, string reference, string? category = null, int likelihood = 3, int consequence = 4)
    {
        var risk = new Risk(year, department, reference, new RiskDescription { Title = "Risk", Category = category }, "A", At);
        risk.Assess(AssessmentStage.Current, likelihood, consequence, "A", At);
        return risk;
    }
}
