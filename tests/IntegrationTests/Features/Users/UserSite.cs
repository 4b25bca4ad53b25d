using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Users;

/// <summary>What an administrator does on the pages of accounts.</summary>
internal static class UserSite
{
    public const string Administrator = "admin@demo.example";

    /// <summary>Sends a form of a page, with the hidden fields that stand in it.</summary>
    /// <param name="handler">Which form of the page; empty for the one without a name.</param>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string handler, params (string Name, string Value)[] fields)
    {
        var page = await TestSite.PageAsync(client, address);
        var form = page.QuerySelectorAll("main form").First(f => handler.Length == 0
            ? f.GetAttribute("action") is null or "" && f.GetAttribute("method") == "post"
            : f.GetAttribute("action")?.EndsWith($"handler={handler}", StringComparison.Ordinal) == true);
        var sent = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        foreach (var (name, value) in fields) sent[name] = value;
        return await client.PostAsync(handler.Length == 0 ? address : $"{address}?handler={handler}", new FormUrlEncodedContent(sent));
    }

    /// <summary>A form that does not stand on the page, with the text of the answer.</summary>
    public static async Task<string> PostByHandAsync(HttpClient client, string address, string handler, (string Name, string Value)[] fields)
    {
        var token = (await TestSite.PageAsync(client, address)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var sent = fields.Append(("__RequestVerificationToken", token)).ToDictionary(f => f.Item1, f => f.Item2);
        return await TextAsync(await client.PostAsync(handler.Length == 0 ? address : $"{address}?handler={handler}", new FormUrlEncodedContent(sent)));
    }

    public static Task<AppUser> AccountAsync(this TestSite site, string userName) =>
        site.Query(db => db.Users.AsNoTracking().SingleAsync(u => u.UserName == userName));

    public static async Task<string> AddressAsync(this TestSite site, string userName) => $"/anvandare/{(await site.AccountAsync(userName)).Id}";

    public static Task<List<string>> RolesAsync(this TestSite site, string userName) => site.Query(db => db.RoleAssignments
        .Where(a => db.Users.Any(u => u.Id == a.UserId && u.UserName == userName)).OrderBy(a => a.Id)
        .Select(a => a.Role + " " + (a.Department == null ? "*" : a.Department.Code)).ToListAsync());

    public static async Task<string> TextAsync(HttpResponseMessage answer) => System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    /// <summary>Invites somebody as a reader of VA and follows to the account's page.</summary>
    public static async Task<IDocument> InviteAsync(HttpClient administrator, string email, string name = "Stina Skiss")
    {
        var answer = await PostAsync(administrator, "/anvandare/bjud-in", "", ("epost", email), ("namn", name), ("titel", "Ledamot"), ("sprak", "sv"), ("roll", "Reader"), ("namnd", "VA"));
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await TextAsync(answer));
        return await TestSite.PageAsync(administrator, answer.Headers.Location!.OriginalString);
    }

    /// <summary>Follows a link as its receiver does: to the clean address, and there the form.</summary>
    public static async Task<HttpResponseMessage> ChooseAsync(HttpClient client, string link, string password)
    {
        var path = link.StartsWith('/') ? link : new Uri(link).PathAndQuery;
        var moved = await client.GetAsync(path);
        moved.Headers.Location!.OriginalString.ShouldBe("/valj-losenord");
        var page = await TestSite.PageAsync(client, "/valj-losenord");
        return page.QuerySelector("#losenord") is null
            ? await client.GetAsync("/valj-losenord")
            : await PostAsync(client, "/valj-losenord", "", ("losenord", password), ("igen", password));
    }
}
