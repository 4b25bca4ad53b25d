using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Web.Features.Plans.Groups;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups;

/// <summary>The demo municipality's common risks, and what tests do with them.</summary>
internal static class GroupSite
{
    public const string Finance = "ekonomi@demo.example";
    public const string Auditor = "revisor@demo.example";
    public const string Address = "/plan/2026/gemensamma";
    public const string Preview = $"{Address}/granska?risk=ks-12&risk=mbn-04&risk=tu-03";

    /// <summary>Of three departments, with the values 9, 6 and 6.</summary>
    public static readonly string[] Conflict = ["ks-12", "mbn-04", "tu-03"];

    /// <summary>An open risk and one with a secrecy mark, suggested as one to those who read both.</summary>
    public static readonly string[] HalfSecret = ["va-06", "ene-05"];

    public static async Task<string> MergeAsync(this TestSite site, string title, GroupValue how = GroupValue.Max, params string[] risks) =>
        (await site.Send(new MergeRisks.Command(2026, risks, new GroupSaying(title, how)))).Reference;

    public static Task<RiskGroup> GroupAsync(this TestSite site, int number = 1) => site.Query(db => db.RiskGroups.AsNoTracking()
        .Include(group => group.Members).ThenInclude(member => member.Risk).SingleAsync(group => group.PlanningYear.Year == 2026 && group.Number == number));

    public static IEnumerable<string> Slugs(this RiskGroup group) => group.Members.Select(member => member.Risk.Slug).Order();
}
