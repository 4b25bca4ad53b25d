using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Comments;

/// <summary>The comments of a risk, used as people do.</summary>
internal static class CommentSite
{
    public const string Head = "chef@demo.example";
    public const string Contributor = "handlaggare@demo.example";
    public const string Finance = "ekonomi@demo.example";

    /// <summary>The demo municipality with a mail server that takes everything.</summary>
    public static Task<TestSite> CreateAsync() => TestSite.CreateAsync(
        host => host.ConfigureServices(services => services.AddSingleton<IMailTransport, Deaf>()),
        ("Mail:Host", "127.0.0.1"), ("Mail:From", "internkontroll@kommun.example"), ("Site:Address", "https://internkontroll.example"));

    public static async Task<HttpResponseMessage> WriteAsync(this HttpClient client, string text, string slug = "sn-14", params int[] named) => await client.PostAsync(
        Address(slug), await FormAsync(client, [("text", text), .. named.Select(id => ("namnda", $"{id}"))]));

    public static async Task<HttpResponseMessage> SettleAsync(this HttpClient client, int comment, string slug = "sn-14") =>
        await client.PostAsync($"{Address(slug)}?handler=klar", await FormAsync(client, ("kommentar", $"{comment}")));

    public static async Task<HttpResponseMessage> SayReadAsync(this HttpClient client, string slug = "sn-14") =>
        await client.PostAsync($"{Address(slug)}?handler=last", await FormAsync(client));

    public static Task<IDocument> RiskPageAsync(this HttpClient client, string slug = "sn-14") => TestSite.PageAsync(client, $"/risker/2026/{slug}");

    public static Task<int> IdOfAsync(this TestSite site, string userName) => site.Query(db => db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());

    /// <summary>What was written by way of the site; the demo municipality has two that came with a returned analysis.</summary>
    public static Task<List<Comment>> CommentsAsync(this TestSite site) => site.Query(db => db.Comments.AsNoTracking().Include(c => c.Mentions).Where(c => c.Kind == CommentKind.Remark).OrderBy(c => c.Id).ToListAsync());

    /// <summary>Receiver, subject and text of what was handed to the mail server or waits for it.</summary>
    public static List<(string To, string Subject, string Text)> Mails(this TestSite site) =>
        [.. ((Deaf)site.Services.GetRequiredService<IMailTransport>()).Taken.Select(mail => (mail.To, mail.Subject, mail.Body.Text))];

    public static async Task<List<(string To, string Subject, string Text)>> MailsAsync(this TestSite site, int expected)
    {
        for (var tries = 0; site.Mails().Count < expected && tries < 600; tries++) await Task.Delay(50);
        return site.Mails();
    }

    public static async Task<string> TextAsync(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    /// <summary>With a token of any page, so that it is the request that is refused and not the form.</summary>
    private static async Task<FormUrlEncodedContent> FormAsync(HttpClient client, params (string, string)[] fields) => new(fields
        .Append(("__RequestVerificationToken", (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!))
        .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

    private static string Address(string slug) => $"/risker/2026/{slug}/kommentarer";

    private sealed class Deaf : IMailTransport
    {
        public System.Collections.Concurrent.ConcurrentQueue<MailToSend> Taken { get; } = [];

        public Task SendAsync(MailToSend mail, CancellationToken cancellationToken)
        {
            Taken.Enqueue(mail);
            return Task.CompletedTask;
        }
    }
}
