using System.Text;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.Reports;

/// <summary>What a signed report is to others than whoever signed it: their language, their marks, and nobody's address.</summary>
public sealed class ReportForAllTests
{
    private const string Address = "/uppfoljning/2026/rapport/2026-Q3/sn";

    [Test]
    public async Task Signed_ByOneInEnglish_IsReadInTheReadersLanguage_WithoutTheSignersLogin()
    {
        await using var year = await ReportedYear.OpenAsync();
        await year.AdoptAsync("top:3");
        var head = await year.Site.ClientAsync(ReportedYear.Head);
        await AccountSite.PostAsync(head, "/sprak", "/sprak", ("sprak", "en"), ("till", "/"));

        await year.SendAsync(head, Address, "SkrivUnder", ("omdome", "Sufficient"), ("motivering", "Fine"), ("vet", "on"));

        var signed = (await year.SignedAsync("2026-Q3 SN"))!;
        var frozen = FrozenText.Unpack<PeriodReportContent>(signed.Bytes, signed.Hash)!;
        frozen.Controls.ShouldContain(control => control.Standing == OccurrenceStanding.PlanRevised && control.Because == null);
        var json = Encoding.UTF8.GetString(await year.WriteAsync(new PeriodReportKey(2026, "2026-Q3", "SN"), WritePeriodReport.Format.Json));
        json.ShouldContain("Planen reviderades");
        json.ShouldContain("Anna Exempel");
        json.ShouldNotContain(ReportedYear.Head);
        (await head.GetStringAsync($"{Address}/hamta?format=json")).ShouldContain("plan was revised");
    }

    [Test]
    public void InWords_WhenSignedBeforeTheStandingWasKept_SaysWhatWasFrozen() =>
        Control("sn-07", "2025-Q4").InWords().Because.ShouldBe("The plan was revised.");

    [Test]
    public void For_WhenOnlyOneYearsRiskIsMarked_LeavesOutThatYearsControlOnly()
    {
        var content = new PeriodReportContent
        {
            Year = 2026, Period = "2026-Q1", Municipality = "X", IsDemo = true, PlanVersion = 1, PlanHash = "", Before = "2025-Q4",
            Controls = [Control("sn-07", "2026-Q1"), Control("sn-08", "2026-Q1")], ControlsBefore = [Control("sn-07", "2025-Q4"), Control("sn-08", "2025-Q4")],
        };
        var scope = new PeriodReportScope(null!, FollowUpPeriod.Read("2026-Q1")!.Value, null, new ReportingLines([]));

        var shown = new WholeReport(scope, null, content, new MarkedByYear([(2025, "sn-07"), (2026, "sn-08")])).For(AccessRights.None, Edition.Open).Content;

        shown.Controls.Select(control => control.RiskSlugs).ShouldBe(["sn-07"]);
        shown.ControlsBefore.Select(control => control.RiskSlugs).ShouldBe(["sn-08"]);
    }

    [Test]
    public async Task Marked_IsReadForEachYear()
    {
        await using var site = await TestSite.CreateAsync();
        await site.Query(db => db.Risks.Where(risk => risk.Slug == "sn-07" || risk.Slug == "sn-08").ExecuteUpdateAsync(set => set.SetProperty(risk => risk.IsSecret, false)));
        foreach (var (of, slug) in new[] { (2025, "sn-07"), (2026, "sn-08") })
            (await site.Query(db => db.Risks.Where(risk => risk.Slug == slug && risk.PlanningYear.Year == of).ExecuteUpdateAsync(set => set.SetProperty(risk => risk.IsSecret, true)))).ShouldBe(1);

        var marked = await site.Query(db => db.MarkedAsync(2025, 2026, CancellationToken.None));

        (marked.Of(2025).Contains("sn-07"), marked.Of(2025).Contains("sn-08")).ShouldBe((true, false));
        (marked.Of(2026).Contains("sn-07"), marked.Of(2026).Contains("sn-08")).ShouldBe((false, true));
    }

    private static ReportedControl Control(string slug, string period) => new()
    {
        Department = "SN", RiskSlugs = slug, IsOfCommonRisk = false, IsSecret = false, Reference = "SN-K01", What = "Att", Period = period,
        State = OccurrenceState.Skipped, Due = new DateOnly(2026, 1, 10), Because = "The plan was revised.",
    };
}
