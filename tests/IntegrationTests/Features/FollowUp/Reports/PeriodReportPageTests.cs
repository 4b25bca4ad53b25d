using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.Reports;

/// <summary>A board's report from verdict over signature to taking it back, on the pages.</summary>
public sealed class PeriodReportPageTests
{
    private const string Address = "/uppfoljning/2026/rapport/2026-Q4/sn";

    private static readonly ControlReport Fine = new() { Population = 10, Sample = 10, Deviations = 0, Grade = DeviationGrade.None };
    private static readonly (string, string)[] Judged = [("omdome", "WithDeficiencies"), ("motivering", "Två brister ska rättas"), ("vet", "on")];

    private ReportedYear _year = null!;

    [SetUp]
    public async Task OpenAsync() => _year = await ReportedYear.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _year.DisposeAsync();

    [Test]
    public async Task SignOff_WhenSigned_ShowsTheSameWhateverHappensAfter()
    {
        _year.GoToNextYear();
        await _year.ReportAsync("SN", "2026-Q4", most: 2, deviating: 1);
        var head = await _year.Site.ClientAsync(ReportedYear.Head);

        (await _year.SendAsync(head, Address, "SkrivUnder", Judged)).Headers.Location!.OriginalString.ShouldBe($"{Address}?klart=underskriven");

        var (signed, page) = ((await _year.SignedAsync("2026-Q4 SN"))!, await TestSite.PageAsync(head, Address));
        page.Text("main").ShouldContain("Tillräcklig med brister");
        page.Text("main").ShouldContain("Två saknade underskrift");
        page.Text("main").ShouldContain(signed.Hash[..12]);
        signed.Open.ShouldBeGreaterThan(0);
        var file = await _year.WriteAsync(new PeriodReportKey(2026, "2026-Q4", "SN"), WritePeriodReport.Format.Json);
        await AssessAsync("SN-07", 1, 1);
        await _year.Site.Query(db => db.Departments.Where(department => department.Code == "SN").ExecuteUpdateAsync(set => set.SetProperty(department => department.Name, "Omsorgsnämnden")));

        (await TestSite.PageAsync(head, Address)).Text("main").ShouldBe(page.Text("main"));
        (await _year.SignedAsync("2026-Q4 SN"))!.Bytes.ShouldBe(signed.Bytes);
        (await _year.WriteAsync(new PeriodReportKey(2026, "2026-Q4", "SN"), WritePeriodReport.Format.Json)).ShouldBe(file);
    }

    [Test]
    public async Task SignOff_WhileItCounts_NothingOfThePeriodChanges()
    {
        _year.GoToNextYear();
        var head = await _year.Site.ClientAsync(ReportedYear.Head);
        var (own, below, other) = (await KeyAsync("SN", "2026-Q4"), await KeyAsync("SF", "2026"), await KeyAsync("KS", "2026-Q4"));
        await _year.SendAsync(head, Address, "SkrivUnder", Judged);

        foreach (var key in (OccurrenceKey[])[own, below])
        {
            foreach (var change in (Func<Task>[])[() => _year.Site.Send(new SendControlReport.Command(key, Fine)), () => _year.Site.Send(new SkipOccurrence.Command(key, "Behövs inte")), () => _year.Site.Send(new MoveOccurrence.Command(key, new DateOnly(2027, 1, 20), "Sjuk"))])
                (await Should.ThrowAsync<RuleBrokenException>(change)).Rule.ShouldBe(Rule.PeriodMustNotBeSignedOff);
        }

        await _year.Site.Send(new SendControlReport.Command(other, Fine));
        var page = await TestSite.PageAsync(head, $"/uppfoljning/2026/rapportera/{own.Control}/{own.Period}");
        page.Text("main").ShouldContain("är underskriven");
        page.QuerySelector("form.report").ShouldBeNull();

        (await _year.SendAsync(head, Address, "TaTillbaka", ("skal", "En rapport kom sent"))).Headers.Location!.OriginalString.ShouldEndWith("klart=tillbakatagen");
        await _year.Site.Send(new SendControlReport.Command(own, Fine));
        (await TestSite.PageAsync(head, Address)).Text("main").ShouldContain("En rapport kom sent");
        (await _year.Site.Query(db => db.PeriodSignOffContents.CountAsync())).ShouldBe(1);
    }

    [TestCase("vet", "vet")]
    [TestCase("omdome", "omdome-Sufficient")]
    [TestCase("motivering", "motivering")]
    public async Task SignOff_WhenSomethingIsMissing_SaysWhereAndSignsNothing(string left, string place)
    {
        _year.GoToNextYear();
        var head = await _year.Site.ClientAsync(ReportedYear.Head);

        var answer = await _year.SendAsync(head, Address, "SkrivUnder", [.. Judged.Select(field => field.Item1 == left ? (left, "") : field)]);

        (await answer.Content.ReadAsStringAsync()).ShouldContain($"href=\"#{place}\"");
        (await _year.Site.Query(db => db.PeriodReports.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task SignOff_WhenThePeriodIsNotOver_IsNotOfferedAndRefused()
    {
        var head = await _year.Site.ClientAsync(ReportedYear.Head);
        (await TestSite.PageAsync(head, Address)).QuerySelector("button[formaction$=SkrivUnder]").ShouldBeNull();

        (await _year.SendAsync(head, Address, "SkrivUnder", Judged)).IsSuccessStatusCode.ShouldBeTrue();

        (await _year.SignedAsync("2026-Q4 SN")).ShouldBeNull();
    }

    [Test]
    public async Task SignOff_WhenSomethingIsReportedSinceThePersonLooked_IsRefused()
    {
        _year.GoToNextYear();
        var head = await _year.Site.ClientAsync(ReportedYear.Head);
        var looked = await TestSite.PageAsync(head, Address);
        await _year.ReportAsync("SN", "2026-Q4", most: 1);

        var answer = await _year.SendAsync(head, looked, Address, "SkrivUnder", Judged);

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Något har ändrats sedan du öppnade sidan");
        (await _year.SignedAsync("2026-Q4 SN")).ShouldBeNull();
    }

    [Test]
    public async Task Save_WhenHalfWritten_KeepsItForTheNextTime()
    {
        var head = await _year.Site.ClientAsync(ReportedYear.Head);

        await _year.SendAsync(head, Address, "Spara", ("motivering", "Än så länge"));

        (await TestSite.PageAsync(head, Address)).QuerySelector("#motivering")!.TextContent.ShouldBe("Än så länge");
        (await _year.Site.Query(db => db.PeriodReports.SingleAsync())).Status.ShouldBe(PeriodReportStatus.Draft);
    }

    private async Task<OccurrenceKey> KeyAsync(string department, string period) => new(2026, await _year.Site.Query(db => db.ControlOccurrences
        .Where(occurrence => occurrence.Control.Department.Code == department && occurrence.PeriodName == period).Select(occurrence => occurrence.Control.Slug).FirstAsync()), period);

    private Task<int> AssessAsync(string reference, int likelihood, int consequence) => _year.Site.Query(async db =>
    {
        var risk = await db.Risks.Include(risk => risk.PlanningYear.ScoringModel).Include(risk => risk.Department).Include(risk => risk.Assessments).SingleAsync(risk => risk.PlanningYear.Year == 2026 && risk.Reference == reference);
        risk.Assess(AssessmentStage.Current, likelihood, consequence, "test", new DateTime(2027, 1, 5, 8, 0, 0, DateTimeKind.Utc));
        return await db.SaveChangesAsync();
    });
}
