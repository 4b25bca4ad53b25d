using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Secrecy;

/// <summary>The demo municipality's marked risks, and what must not be found of them by those who may not see them.</summary>
internal static partial class SecretRisks
{
    /// <summary>In the plan of the 20 highest, at place 13.</summary>
    public const string InPlan = "VA-06";

    /// <summary>Below the line.</summary>
    public const string Outside = "KS-07";

    public const string ReaderOfAll = "alla@demo.example";

    private const int ShortestTell = 12;

    public static async Task<TestSite> SiteAsync()
    {
        var site = await TestSite.CreateAsync();
        await site.AddPersonAsync(ReaderOfAll, Role.Reader);
        return site;
    }

    /// <summary>The same municipality as if the marked risks had never been.</summary>
    public static async Task<TestSite> SiteWithoutAsync()
    {
        var site = await SiteAsync();
        await site.Query(async db =>
        {
            db.Risks.RemoveRange(await db.Risks.Include(r => r.Department).Where(r => r.IsSecret).ToListAsync());
            return await db.SaveChangesAsync();
        });
        return site;
    }

    /// <summary>References, addresses and every longer text of the marked risks and their marks.</summary>
    public static Task<List<string>> TellsAsync(this TestSite site) => site.Query(async db =>
    {
        var risks = await db.Risks.Where(r => r.IsSecret && r.PlanningYear.Year == 2026).ToListAsync();
        risks.Count.ShouldBe(2);
        return risks
            .SelectMany(r => new[] { r.Title, r.Cause, r.Event, r.Effect, r.ExistingControls, r.PlannedAction, r.ControlActivity, r.ControlMethod, r.Secrecy!.Reason }
                .Where(text => text?.Length >= ShortestTell)
                .Select(text => text!)
                .Prepend(r.Reference).Prepend(r.Slug))
            .ToList();
    });

    /// <summary>The file as text; of a package every part, unpacked.</summary>
    public static string Unpacked(byte[] file)
    {
        if (file is not [0x50, 0x4B, ..]) return Encoding.UTF8.GetString(file);

        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Join('\n', zip.Entries.Select(part =>
        {
            using var reader = new StreamReader(part.Open());
            return reader.ReadToEnd();
        }));
    }

    /// <summary>What the page says, without the forms' tokens, which are new each time.</summary>
    public static async Task<string> MainAsync(HttpClient client, string address) =>
        Token().Replace((await TestSite.PageAsync(client, address)).QuerySelector("main")!.InnerHtml, "");

    [GeneratedRegex("<input name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Token();
}
