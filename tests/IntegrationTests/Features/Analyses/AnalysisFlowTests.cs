using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;
using static Vaggeryd.InternalControl.IntegrationTests.Features.Analyses.AnalysisSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>An analysis on its way: handed in, returned, handed in again, accepted, decided, opened.</summary>
public sealed class AnalysisFlowTests
{
    private TestSite _site = null!;
    private HttpClient _head = null!;
    private HttpClient _finance = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        (_head, _finance) = (await _site.ClientAsync(Head), await _site.ClientAsync(Finance));
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Submit_WhenRisksAreNotAssessed_IsRefusedAndSaysWhichOnes()
    {
        var page = await TestSite.PageAsync(_head, $"{Own}/lamna-in");
        page.Text(".lead").ShouldBe("2 risker saknar bedömning. Bedöm dem först, sedan kan ni lämna in.");
        page.QuerySelectorAll("main button").ShouldBeEmpty();
        page.QuerySelectorAll("[aria-labelledby=h-kvalitet] a[href$='/bedom']").Select(a => a.GetAttribute("href")).ShouldBe(["/risker/2026/sn-15/bedom", "/risker/2026/sn-16/bedom"], ignoreOrder: true);

        var answer = await (await _head.SendFormAsync($"{Own}/lamna-in", $"{Own}/lamna-in")).ReadAsync();

        answer.Text(".ds-error-summary li").ShouldContain("2");
        (await _site.AnalysisAsync("SN"))!.Status.ShouldBe(RiskAnalysisStatus.Returned);
    }

    [Test]
    public async Task Analysis_WhenItGoesAllTheWay_IsLockedReturnedAcceptedDecidedAndOpened()
    {
        await _site.AssessAllAsync();
        (await _head.SendFormAsync($"{Own}/lamna-in", $"{Own}/lamna-in")).Headers.Location!.OriginalString.ShouldBe($"{Own}?klart=inlamnad");
        (await TestSite.PageAsync(_head, $"{Own}?klart=inlamnad")).Text("[role=status]").ShouldContain("Riskanalysen är inlämnad.");
        (await _head.SayAsync("gemensam", "/risker/2026/sn-02/bedom", ("ruta", "3-3"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _site.RiskAsync("sn-02")).Likelihood.ShouldBe(2);
        (await TestSite.PageAsync(_head, "/risker/2026/sn-02")).QuerySelectorAll("main a[href$='/andra'], main a[href$='/bedom']").ShouldBeEmpty("what is handed in is not offered for change");
        (await TestSite.PageAsync(_head, "/risker/2026/sn-02/bedom")).QuerySelectorAll("main form button[type=submit]").ShouldBeEmpty();

        var returned = await _finance.SendFormAsync($"{Own}/granska", $"{Own}/granska?handler=Aterlamna", ("skal", "Nästan klart."), ("risk", "sn-02"), ("text", "Vem gör det?"), ("risk", "sn-03"), ("text", " "));
        returned.Headers.Location!.OriginalString.ShouldBe($"{Own}?klart=aterlamnad");
        var said = await _site.Query(db => db.Comments.AsNoTracking().Where(c => c.Text == "Vem gör det?" || c.Risk.Slug == "sn-03").Select(c => new { c.Risk.Slug, c.Kind, c.By }).SingleAsync());
        said.ShouldBe(new { Slug = "sn-02", Kind = CommentKind.Return, By = Finance });
        var shown = (await TestSite.PageAsync(_head, Own)).QuerySelector("[aria-labelledby=h-varfor]")!;
        shown.TextContent.ShouldContain("Nästan klart.");
        shown.QuerySelectorAll("article")[0].TextContent.ShouldContain("Vem gör det?");
        shown.QuerySelectorAll("article a")[0].GetAttribute("href").ShouldBe("/risker/2026/sn-02");

        await _head.SendFormAsync($"{Own}/lamna-in", $"{Own}/lamna-in");
        (await TestSite.PageAsync(_head, Own)).QuerySelector("[aria-labelledby=h-varfor]").ShouldBeNull("what was to be mended is handed in again");
        await _finance.SendFormAsync($"{Own}/granska", $"{Own}/granska?handler=Godkann");
        await _head.SendFormAsync(Own, $"{Own}?handler=Beslut", ("datum", "2026-12-02"), ("paragraf", "§ 210"), ("dnr", "SN 2026/123"));
        var accepted = (await _site.AnalysisAsync("SN"))!;
        (accepted.Status, accepted.SubmittedBy, accepted.ReviewedBy, accepted.ReviewComment).ShouldBe((RiskAnalysisStatus.Accepted, Head, Finance, null));
        accepted.Decision.ShouldBe(new BoardDecision(new DateOnly(2026, 12, 2), "§ 210", "SN 2026/123"));

        await _finance.SendFormAsync(Own, $"{Own}?handler=Oppna", ("skal", "En ny risk har visat sig."));
        var opened = (await _site.AnalysisAsync("SN"))!;
        (opened.Status, opened.Decision).ShouldBe((RiskAnalysisStatus.Draft, null), "the board decided on what it was");
        (await TestSite.PageAsync(_head, Own)).QuerySelector("[aria-labelledby=h-varfor]")!.TextContent.ShouldContain("En ny risk har visat sig.");
        (await _site.Query(db => db.AuditRows.CountAsync(row => row.Subject == nameof(RiskAnalysis) && (row.Actor == Head || row.Actor == Finance)))).ShouldBe(6);
    }

    [Test]
    public async Task Save_WhenTheAnalysisIsHandedInMeanwhile_IsRefusedInItsTransaction()
    {
        await _site.AssessAllAsync();
        var saved = _site.Query(async db =>
        {
            var risk = await db.Risks.Include(r => r.PlanningYear.ScoringModel).Include(r => r.Department).Include(r => r.Actions).AsSplitQuery().SingleAsync(r => r.PlanningYear.Year == 2026 && r.Slug == "sn-02");
            var rights = AccessRights.From([(Role.Contributor, risk.DepartmentId)], new([(risk.DepartmentId, null)]));
            await db.RequireOpenAnalysesAsync(rights, risk.PlanningYearId, [risk.DepartmentId], default);
            await _site.Send(new SubmitRiskAnalysis.Command(new(2026, "SN"), null));
            risk.Describe(new RiskDescription { Title = "För sent" }, "test", DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });

        (await Should.ThrowAsync<RuleBrokenException>(() => saved)).Rule.ShouldBe(Rule.AnalysisMustBeWithTheDepartment);
        (await _site.RiskAsync("sn-02")).Title.ShouldNotBe("För sent");
    }

    [Test]
    public async Task Submit_WhenThereAreNoRisks_NeedsAReason()
    {
        await _site.Send(new ReturnRiskAnalysis.Command(new(2026, "VN"), "Skriv mer.", []));

        var answer = await (await _finance.SendFormAsync("/riskanalys/2026/vn/lamna-in", "/riskanalys/2026/vn/lamna-in", ("skal", " "))).ReadAsync();

        answer.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#skal");
        answer.QuerySelector("#skal")!.GetAttribute("aria-invalid").ShouldBe("true");
        (await _finance.SendFormAsync("/riskanalys/2026/vn/lamna-in", "/riskanalys/2026/vn/lamna-in", ("skal", "Inget val i år."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.AnalysisAsync("VN"))!.NoRisksReason.ShouldBe("Inget val i år.");
    }

    [Test]
    public async Task Return_WhenNothingIsSaidOfTheWhole_KeepsWhatWasTypedOfTheRisk()
    {
        var answer = await (await _finance.SendFormAsync("/riskanalys/2026/va/granska", "/riskanalys/2026/va/granska?handler=Aterlamna", ("skal", ""), ("risk", "va-02"), ("text", "När?"))).ReadAsync();

        answer.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#skal");
        answer.QuerySelector("#om-va-02")!.TextContent.ShouldBe("När?");
        (await _site.AnalysisAsync("VA"))!.Status.ShouldBe(RiskAnalysisStatus.Submitted);
        (await _site.Query(db => db.Comments.AnyAsync(c => c.Risk.Slug == "va-02"))).ShouldBeFalse();
    }

    [Test]
    public async Task Return_WhenTheRiskIsAnotherDepartments_ChangesNothing()
    {
        await Should.ThrowAsync<Web.Infrastructure.NotFoundException>(() => _site.Send(new ReturnRiskAnalysis.Command(new(2026, "VA"), "Ändra.", [new("sn-02", "Fel nämnd")])));

        (await _site.AnalysisAsync("VA"))!.Status.ShouldBe(RiskAnalysisStatus.Submitted);
    }

    [Test]
    public async Task Review_WhenSomebodyElseWasFirst_OverwritesNothing()
    {
        var form = (await TestSite.PageAsync(_finance, "/riskanalys/2026/va/granska")).QuerySelector("form[action$=Aterlamna]")!;
        await _site.Send(new AcceptRiskAnalysis.Command(new(2026, "VA")));

        var answer = await _finance.SendAsync(form, "/riskanalys/2026/va/granska?handler=Aterlamna", ("skal", "Ändra."));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("godkänd");
        var now = (await _site.AnalysisAsync("VA"))!;
        (now.Status, now.ReviewedBy, now.ReviewComment).ShouldBe((RiskAnalysisStatus.Accepted, "ik", null));
    }

    [Test]
    public async Task Analysis_WhenItIsNotStoredYet_IsBegunByOneOnly()
    {
        var form = (await TestSite.PageAsync(_finance, "/riskanalys/2026/bun")).QuerySelector("form[action$=Dag]")!;
        await _site.Send(new MoveAnalysisDue.Command(new(2026, "BUN"), new DateOnly(2026, 12, 20)));

        var answer = await _finance.SendAsync(form, "/riskanalys/2026/bun?handler=Dag", ("dag", "2026-12-24"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _site.AnalysisAsync("BUN"))!.OwnDue.ShouldBe(new DateOnly(2026, 12, 20));
    }

    [Test]
    public async Task Decision_WhenAFieldIsMissing_KeepsTheOthersAndPointsAtIt()
    {
        var answer = await (await _finance.SendFormAsync("/riskanalys/2026/va", "/riskanalys/2026/va?handler=Beslut", ("datum", "2026-12-02"), ("paragraf", ""), ("dnr", "VA 1"))).ReadAsync();

        answer.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#paragraf");
        answer.QuerySelector("#datum")!.GetAttribute("value").ShouldBe("2026-12-02");
        answer.QuerySelector("#dnr")!.GetAttribute("value").ShouldBe("VA 1");
        (await _site.AnalysisAsync("VA"))!.Decision.ShouldBeNull();
    }

    [Test]
    public async Task Contributor_SeesTheAnalysisAndHandsNothingIn()
    {
        var client = await _site.ClientAsync(Contributor);

        var page = await TestSite.PageAsync(client, Own);
        page.QuerySelector(".page-head .ds-button")!.GetAttribute("href").ShouldEndWith("/bedom");
        page.QuerySelectorAll("[aria-labelledby=h-verktyg] a").Select(a => a.GetAttribute("href")).ShouldContain($"{Own}/ta-over");
        (await client.GetAsync($"{Own}/lamna-in")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Should.ThrowAsync<RuleBrokenException>(() => _site.Send(new SubmitRiskAnalysis.Command(new(2026, "SN"), null)))).Rule.ShouldBe(Rule.RisksMustBeAssessed);
    }
}
