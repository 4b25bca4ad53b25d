using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.Reports;

/// <summary>The whole for kommunstyrelsen, the list of reports, and how often the pages ask the database.</summary>
public sealed class MunicipalityReportTests
{
    private static readonly PeriodReportKey Whole = new(2026, "2026-Q3"), Sn = new(2026, "2026-Q3", "SN");

    private ReportedYear _year = null!;

    [SetUp]
    public async Task OpenAsync() => _year = await ReportedYear.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _year.DisposeAsync();

    [Test]
    public async Task Report_WhenABoardHasSigned_HasItsVerdict_AndNamesThoseThatHaveNot()
    {
        await _year.Site.Send(new SignOffPeriod.Command(Sn, Verdict.Insufficient, "Inget är gjort", AcceptsOpen: true));

        var shown = await _year.Site.Send(new ShowPeriodReport.Query(Whole));

        var boards = shown.Content.Boards;
        boards.Single(board => board.Code == "SN").ShouldSatisfyAllConditions(board => (board.IsSigned, board.Verdict, board.Reason).ShouldBe((true, Verdict.Insufficient, "Inget är gjort")), board => board.Departments.ShouldContain("SF"));
        boards.ShouldNotContain(board => board.Code == "SF");
        shown.OpenCount.ShouldBe(shown.Content.Open.Count() + boards.Count - 1);
        shown.Content.Figures.Total.ShouldBe(boards.Sum(board => shown.Content.FiguresOf(board).Total));
        shown.Content.Figures.Done.ShouldBe(0);
        (await Should.ThrowAsync<RuleBrokenException>(() => _year.Site.Send(new SignOffPeriod.Command(Whole, Verdict.Sufficient, "Bra", AcceptsOpen: false)))).Rule.ShouldBe(Rule.OpenControlsMustBeAccepted);

        await _year.Site.Send(new SignOffPeriod.Command(Whole, Verdict.Sufficient, "Bra", AcceptsOpen: true));
        var finance = await _year.Site.ClientAsync(ReportedYear.Finance);
        (await TestSite.PageAsync(finance, Whole.Address)).Text("main").ShouldContain("Otillräcklig");
        (await TestSite.PageAsync(finance, Whole.ListAddress)).QuerySelectorAll("tbody tr").Length.ShouldBe(boards.Count + 1);
    }

    [Test]
    public async Task Report_WhenThePeriodBeforeIsSigned_HasItsRiskValuesAndFigures()
    {
        await _year.Site.Send(new SignOffPeriod.Command(Sn with { Period = "2026-Q2" }, Verdict.Sufficient, "Bra", AcceptsOpen: true));

        var content = (await _year.Site.Send(new ShowPeriodReport.Query(Sn))).Content;

        (content.Before, content.FiguresBefore!.Total).ShouldBe(("2026-Q2", content.ControlsBefore.Count));
        content.Risks.ShouldNotBeEmpty();
        content.Risks.ShouldAllBe(risk => risk.Before == risk.Decided && risk.Now == risk.Decided && risk.Department.StartsWith('S'));
        (await _year.Site.Send(new ShowPeriodReport.Query(Sn with { Period = "2026-Q1" }))).Content.Before.ShouldBeNull();
    }

    [Test]
    public async Task Year_HasItsParts_AndAllOfTheYear()
    {
        await _year.Site.Send(new SignOffPeriod.Command(Sn, Verdict.Insufficient, "Inget är gjort", AcceptsOpen: true));

        var content = (await _year.Site.Send(new ShowPeriodReport.Query(Sn with { Period = "2026" }))).Content;

        content.Parts.Select(part => $"{part.Period} {part.Verdict}").ShouldBe(["2026-Q1 ", "2026-Q2 ", "2026-Q3 Insufficient", "2026-Q4 "]);
        content.Controls.Select(control => control.Period).Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Test]
    public async Task List_WhenThePersonSeesOneBoard_HasOnlyIt()
    {
        var page = await TestSite.PageAsync(await _year.Site.ClientAsync(ReportedYear.Head), Whole.ListAddress);

        page.QuerySelectorAll("tbody th").Select(head => head.TextContent.Trim()).ShouldBe(["Socialnämnden"]);
    }

    [Test]
    public async Task Pages_WhenDataGrows_AskAsOftenAsBefore()
    {
        var client = await _year.Site.ClientAsync(ReportedYear.Finance);
        string[] addresses = [Whole.ListAddress, Whole.Address, Sn.Address];
        var few = new List<int>();
        foreach (var address in addresses) few.Add(await StatementCount.OfAsync(client, address));

        await _year.AdoptAsync("value:4", commonControls: 8);

        foreach (var (at, address) in addresses.Index()) (await StatementCount.OfAsync(client, address)).ShouldBe(few[at], address);
        few[0].ShouldBeLessThanOrEqualTo(10);
    }

    [Test]
    public async Task Adopt_WhenTheDecisionReachesBackIntoASignedPeriod_IsRefused()
    {
        await _year.Site.Send(new SignOffPeriod.Command(Sn, Verdict.Sufficient, "Bra", AcceptsOpen: true));

        (await Should.ThrowAsync<RuleBrokenException>(() => _year.AdoptAsync("value:4"))).Rule.ShouldBe(Rule.PeriodMustNotBeSignedOff);
    }

    [Test]
    public async Task Adopt_WhenAPeriodIsSignedWhileItIsBeingSaved_IsRefused()
    {
        await _year.Site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("value:4")])));
        await _year.Site.Send(new ProposePlan.Command(2026));

        await _year.Site.Query(async db =>
        {
            var plan = await db.ControlPlans.Include(plan => plan.PlanningYear).Include(plan => plan.Versions).SingleAsync();
            plan.Adopt(new PlanDecision(new BoardDecision(new DateOnly(2025, 12, 15), "§ 1", "KS 1"), "KS"), "test", new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc));
            await db.FollowAsync(plan, CancellationToken.None);
            await _year.Site.Send(new SignOffPeriod.Command(Sn, Verdict.Sufficient, "Bra", AcceptsOpen: true));
            (await Should.ThrowAsync<RuleBrokenException>(() => db.SaveChangesAsync())).Rule.ShouldBe(Rule.PeriodMustNotBeSignedOff);

            db.ChangeTracker.Clear();
            (await db.Users.FirstAsync()).DisplayName = "Någon annan";
            (await db.SaveChangesAsync()).ShouldBe(1, "what the refused save relied on is no matter of the next one");
            return 0;
        });

        (await _year.Site.Query(db => db.ControlPlans.Select(plan => plan.FollowedNumber).SingleAsync())).ShouldBe(1);
    }
}
