using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.Reports;

/// <summary>The demo municipality with an adopted plan for 2026, on a day that a test chooses; 5 January 2027 is after all of its periods.</summary>
internal sealed class ReportedYear : IAsyncDisposable
{
    public const string Head = "chef@demo.example", Finance = "ekonomi@demo.example";

    private readonly AccountSite _site;

    private ReportedYear(AccountSite site) => _site = site;

    public TestSite Site => _site.Site;

    public static async Task<ReportedYear> OpenAsync(string rule = "value:6")
    {
        var year = new ReportedYear(await AccountSite.OpenAsync());
        await year.AdoptAsync(rule);
        return year;
    }

    public async Task AdoptAsync(string rule, int commonControls = 0)
    {
        await Site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse(rule)])));
        for (var i = 0; i < commonControls; i++)
            await Site.Send(new SavePlanItem.Command(2026, null, new PlanItemText { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.CommonControl, Source = "KS § 143", What = $"Kontroll {i}", Frequency = "månadsvis" }));
        await Site.Send(new ProposePlan.Command(2026));
        await Site.Send(new AdoptPlan.Command(2026, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
    }

    public void GoToNextYear() => _site.Clock.Advance(TimeSpan.FromDays(43));

    /// <summary>Reports a department's occurrences of a period, approved; as many of them deviate as is said.</summary>
    public Task ReportAsync(string department, string period, int most = 100, int deviating = 0) => Site.Query(async db =>
    {
        var at = new DateTime(2027, 1, 4, 8, 0, 0, DateTimeKind.Utc);
        var occurrences = await db.ControlOccurrences.Include(occurrence => occurrence.Control).Include(occurrence => occurrence.Result)
            .Where(occurrence => occurrence.Control.Department.Code == department && occurrence.PeriodName == period).OrderBy(occurrence => occurrence.Control.Number).Take(most).ToListAsync();
        foreach (var (at1, occurrence) in occurrences.Index())
        {
            var today = occurrence.Due;
            var report = at1 < deviating
                ? new ControlReport { Population = 100, Sample = 25, Deviations = 2, Grade = DeviationGrade.Minor, Finding = "Två saknade underskrift", ActionWhat = "Underskrift krävs", ActionResponsible = "Enhetschefen", ActionDueOn = today.AddDays(60) }
                : new ControlReport { Population = 100, Sample = 25, Deviations = 0, Grade = DeviationGrade.None };
            occurrence.Write(report, new Actor("eva", 99_001), at, today).Submit(new Actor("eva", 99_001), at, today);
            occurrence.Result!.Approve(new Actor("bo", 99_002), at);
        }

        await db.SaveChangesAsync();
        return occurrences.Count;
    });

    public Task<PeriodReportContentRow?> SignedAsync(string name) => Site.Query(async db => await db.PeriodSignOffs.AsNoTracking()
        .Where(signOff => signOff.Report.PeriodName + " " + signOff.Report.Department!.Code == name).OrderByDescending(signOff => signOff.Number)
        .Select(signOff => new PeriodReportContentRow(signOff.ContentHash, signOff.Content!.Bytes, signOff.Open)).FirstOrDefaultAsync());

    /// <summary>Sends a form of a report's page as somebody.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpClient client, IDocument page, string address, string handler, params (string, string)[] typed)
    {
        var form = page.QuerySelector("main form[method=post]").ShouldNotBeNull();
        form.SetAttribute("action", $"{address}?handler={handler}");
        form.Id = "sent";
        return await client.SendAsync(page, "#sent", typed);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, string handler, params (string, string)[] typed) => await SendAsync(client, await TestSite.PageAsync(client, address), address, handler, typed);

    public async Task<byte[]> WriteAsync(PeriodReportKey key, WritePeriodReport.Format format, Domain.Access.Edition? edition = null)
    {
        using var output = new MemoryStream();
        await Site.Send(new WritePeriodReport.Query(key, format, output, edition, "KS 2026/9"));
        return output.ToArray();
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();
}

/// <summary>What is stored of a signature.</summary>
internal sealed record PeriodReportContentRow(string Hash, byte[] Bytes, int Open);
