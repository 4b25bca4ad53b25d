using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Writing;

/// <summary>The pages where a risk is written, used as a person does.</summary>
internal static class WritingSite
{
    public const string Address = "/risker/2026/sn-07/andra";
    public const string New = "/risker/2026/ny?namnd=sn";

    /// <summary>What a browser would send of the form as it stands, with the given fields typed in; null takes a field away.</summary>
    public static List<KeyValuePair<string, string>> Typed(this IDocument page, params (string Name, string? Text)[] fields)
    {
        var typed = fields.Select(field => field.Name).ToHashSet();
        var standing = page.QuerySelectorAll("#riskform [name]")
            .Where(field => field is IHtmlTextAreaElement || (field is IHtmlInputElement input && (input.Type is not ("checkbox" or "radio") || input.IsChecked)))
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)field).Value));
        return [.. standing.Where(field => !typed.Contains(field.Key)), .. fields.Where(field => field.Text is not null).Select(field => KeyValuePair.Create(field.Name, field.Text!))];
    }

    /// <summary>Opens the page, types and sends it.</summary>
    public static async Task<HttpResponseMessage> WriteAsync(this HttpClient client, string address, params (string, string?)[] fields) =>
        await client.SendAsync(address, (await TestSite.PageAsync(client, address)).Typed(fields));

    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        client.PostAsync(address, new FormUrlEncodedContent(fields));

    /// <summary>Sends a form that the person may not open, with a token of another page.</summary>
    public static async Task<HttpResponseMessage> ForceAsync(this HttpClient client, string address, params (string, string)[] fields) =>
        await client.PostAsync(address, await client.FormAsync("/sprak", fields));

    public static Task<Risk> WrittenAsync(this TestSite site, string slug = "sn-07") => site.Query(db => db.Risks.AsNoTracking()
        .Include(r => r.Actions).Include(r => r.Assessments).Include(r => r.Goals).ThenInclude(link => link.Goal).AsSplitQuery()
        .SingleAsync(r => r.PlanningYear.Year == 2026 && r.Slug == slug));

    public static Task<int> DraftsAsync(this TestSite site) => site.Query(db => db.RiskDrafts.CountAsync());

    /// <summary>The department's analysis of 2026 is handed in.</summary>
    public static Task<int> HandInAsync(this TestSite site, string department = "SN") => site.Query(async db =>
    {
        var analysis = await db.RiskAnalyses.Include(a => a.Department).SingleOrDefaultAsync(a => a.PlanningYear.Year == 2026 && a.Department.Code == department)
            ?? db.RiskAnalyses.Add(new RiskAnalysis(await db.PlanningYears.SingleAsync(y => y.Year == 2026), await db.Departments.SingleAsync(d => d.Code == department))).Entity;
        typeof(RiskAnalysis).GetProperty(nameof(RiskAnalysis.Status))!.SetValue(analysis, RiskAnalysisStatus.Submitted);
        return await db.SaveChangesAsync();
    });
}
