using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>What tests of the register and the risk page read and add.</summary>
internal static class RegisterSite
{
    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    /// <summary>The references on the page, in order.</summary>
    public static string[] References(IDocument page) => [.. page.QuerySelectorAll("table tbody th .num").Select(e => e.TextContent)];

    public static string Line(IDocument page) => page.QuerySelector("#lista .strong")!.TextContent;

    public static async Task<IDocument> RegisterAsync(this TestSite site, string query, string user = "ekonomi@demo.example") =>
        await TestSite.PageAsync(await site.ClientAsync(user), "/risker/2026" + query);

    /// <summary>Records risks of 2026, unscored when no steps are given.</summary>
    public static async Task AddAsync(this TestSite site, string department, IEnumerable<RiskDescription> descriptions, (int Likelihood, int Consequence)? steps = null, string reference = "T")
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var year = await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == 2026);
        var owner = await db.Departments.SingleAsync(d => d.Code == department);
        var number = 0;
        foreach (var description in descriptions)
        {
            var risk = new Risk(year, owner, $"{department}-{reference}{++number}", description, "test", At);
            if (steps is { } at) risk.Assess(AssessmentStage.Current, at.Likelihood, at.Consequence, "test", At);
            db.Risks.Add(risk);
        }

        await db.SaveChangesAsync();
    }

    public static Task AddAsync(this TestSite site, string department, string title, (int, int)? steps = null) =>
        site.AddAsync(department, [new RiskDescription { Title = title }], steps);
}
