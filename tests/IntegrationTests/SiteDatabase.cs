using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>What lies behind the site: to compare a page with, and to make larger.</summary>
internal static class SiteDatabase
{
    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    public static async Task<T> Query<T>(this TestSite site, Func<AppDbContext, Task<T>> ask)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>A person in an installation that has no demo accounts, with the password of those.</summary>
    public static async Task AddPersonAsync(this TestSite site, string userName, Role role)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var user = new AppUser { UserName = userName, Email = userName, DisplayName = userName };
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        user.PasswordHash = users.PasswordHasher.HashPassword(user, TestSite.Password);
        (await users.CreateAsync(user)).Succeeded.ShouldBeTrue();

        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.RoleAssignments.Add(new RoleAssignment(user.Id, role, null));
        await db.SaveChangesAsync();
    }

    /// <summary>Departments of their own with risks, one goal each, every fifth not assessed.</summary>
    public static Task<int> AddRisksAsync(this TestSite site, int year, int departments, int risksEach) => site.Query(async db =>
    {
        var planningYear = await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == year);
        var goal = await db.Goals.OrderBy(g => g.Order).FirstAsync();
        for (var d = 0; d < departments; d++)
        {
            var department = new Department($"X{d}", $"Extranämnd {d}", DepartmentKind.Board);
            for (var r = 0; r < risksEach; r++)
            {
                var risk = new Risk(planningYear, department, $"X{d}-{r}", new RiskDescription { Title = $"Extra risk {d} {r}", Category = $"Slag {r % 7}" }, "test", At);
                if (r % 5 > 0) risk.Assess(AssessmentStage.Current, r % 3 + 1, d % 3 + 1, "test", At);
                risk.Threaten([goal], "test", At);
                db.Risks.Add(risk);
            }
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>A planning year with numbered scales of any size, and one risk at their highest steps.</summary>
    public static Task<int> AddYearAsync(this TestSite site, int year, int likelihood, int consequence) =>
        site.AddYearAsync(year, StandardScales.Numbered(likelihood, consequence));

    /// <summary>A planning year with any scoring model, and one risk at its highest steps.</summary>
    public static Task<int> AddYearAsync(this TestSite site, int year, ScoringModelDefinition definition) => site.Query(async db =>
    {
        var planningYear = new PlanningYear(year, new ScoringModel(definition));
        db.PlanningYears.Add(planningYear);
        await db.SaveChangesAsync();
        var risk = new Risk(planningYear, await db.Departments.FirstAsync(), "Y-1", new RiskDescription { Title = "Ensam" }, "test", At);
        risk.Assess(AssessmentStage.Current, definition.Likelihood.Count, definition.Consequence.Count, "test", At);
        db.Risks.Add(risk);
        return await db.SaveChangesAsync();
    });

    /// <summary>Chooses English as a reader does, by the button at the foot of a page.</summary>
    public static async Task ChooseEnglishAsync(HttpClient client)
    {
        var page = await TestSite.PageAsync(client, "/sprak");
        await client.PostAsync("/sprak", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["sprak"] = "en",
            ["__RequestVerificationToken"] = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        }));
    }
}
