using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

/// <summary>The page where a risk is assessed, used as a person does.</summary>
internal static class AssessingSite
{
    public const string Address = "/risker/2026/sn-02/bedom";

    /// <summary>Sends one of the page's forms, with the version that the page has.</summary>
    public static async Task<HttpResponseMessage> SayAsync(this HttpClient client, string handler, string address, params (string, string)[] fields) =>
        await client.PostAsync($"{address}{(address.Contains('?') ? '&' : '?')}handler={handler}", await client.FormAsync(address, fields));

    /// <summary>What a person would send who has the page open now.</summary>
    public static async Task<FormUrlEncodedContent> FormAsync(this HttpClient client, string address, params (string, string)[] fields)
    {
        // Whoever may not open the page has a token of another one, which is all that lacks.
        var may = (await client.GetAsync(address)).IsSuccessStatusCode;
        var page = await TestSite.PageAsync(client, may ? address : "/sprak");
        return new FormUrlEncodedContent(fields
            .Append(("version", page.QuerySelector("main input[name=version]")?.GetAttribute("value") ?? "0"))
            .Append(("__RequestVerificationToken", page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }

    public static async Task<IDocument> ReadAsync(this HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }

    public static Task<Risk> RiskAsync(this TestSite site, string slug = "sn-02", int year = 2026) => site.Query(db => db.Risks.AsNoTracking()
        .Include(r => r.Assessments).Include(r => r.Individual).Include(r => r.Concerned).AsSplitQuery().SingleAsync(r => r.PlanningYear.Year == year && r.Slug == slug));

    public static Task<int> CloseYearAsync(this TestSite site) => site.Query(async db =>
    {
        (await db.PlanningYears.SingleAsync(y => y.Year == 2026)).Close("test", new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc));
        return await db.SaveChangesAsync();
    });

    /// <summary>A year whose model has dimensions, grades of controls and an appetite, with one risk of the social services.</summary>
    public static Task<int> AddRichYearAsync(this TestSite site, int year) => site.Query(async db =>
    {
        ConsequenceDimension Dimension(string swedish, string english) => new(new(swedish, english), 1, [.. Enumerable.Range(1, 4).Select(step => new LocalizedText($"{swedish} {step}", $"{english} {step}"))]);
        var planningYear = new PlanningYear(year, new ScoringModel(StandardScales.Numbered(4, 4) with
        {
            Dimensions = [Dimension("Ekonomi", "Economy"), Dimension("Lag", "Law")],
            Effects = [new(new("Svag", "Weak"), AxisEffect.None, AxisEffect.None), new(new("God", "Good"), new(50, null), AxisEffect.None)],
            Appetites = [new(null, null, 8)],
        }));
        db.PlanningYears.Add(planningYear);
        await db.SaveChangesAsync();
        var at = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        db.Risks.Add(new Risk(planningYear, await db.Departments.SingleAsync(d => d.Code == "SN"), "SN-1", new RiskDescription { Title = "Rik" }, "test", at));
        return await db.SaveChangesAsync();
    });
}
