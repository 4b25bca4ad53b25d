using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Access;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.Reports;

/// <summary>What is secret is counted in the open edition and named nowhere in it, also when it was marked after the signature.</summary>
public sealed class ReportSecrecyTests
{
    private static readonly PeriodReportKey Sn = new(2026, "2026-Q3", "SN");

    [Test]
    public async Task OpenEdition_WhenARiskIsMarkedAfterTheSignature_LeavesItsControlOutInEveryForm()
    {
        await using var year = await ReportedYear.OpenAsync();
        await year.Site.Send(new SignOffPeriod.Command(Sn, Verdict.Sufficient, "Bra", AcceptsOpen: true));
        var before = (await year.Site.Send(new ShowPeriodReport.Query(Sn, Edition.Open))).Shown;
        await year.Site.Query(async db =>
        {
            var risk = await db.Risks.Include(risk => risk.PlanningYear.ScoringModel).Include(risk => risk.Department).SingleAsync(risk => risk.PlanningYear.Year == 2026 && risk.Reference == "SN-07");
            risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "test", new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc)));
            return await db.SaveChangesAsync();
        });

        var (open, full) = ((await year.Site.Send(new ShowPeriodReport.Query(Sn, Edition.Open))).Shown, (await year.Site.Send(new ShowPeriodReport.Query(Sn))).Shown);

        // Done every month: three times in the quarter.
        (open.Withheld, full.Withheld).ShouldBe((before.Withheld + 3, 0));
        open.Hash.ShouldBe(full.Hash);
        open.Content.Figures.Total.ShouldBe(before.Content.Figures.Total - 3);
        var hidden = full.Content.Controls.First(control => control.Risk == "SN-07").What;
        foreach (var format in Enum.GetValues<WritePeriodReport.Format>())
        {
            Text(await year.WriteAsync(Sn, format, Edition.Full)).ShouldContain("SN-07", Case.Sensitive, $"{format}");
            var text = Text(await year.WriteAsync(Sn, format, Edition.Open));
            text.ShouldNotContain("SN-07", Case.Sensitive, $"{format}");
            text.ShouldNotContain(hidden, Case.Sensitive, $"{format}");
        }
    }

    private static string Text(byte[] file) => ZipText.Of(file);
}
