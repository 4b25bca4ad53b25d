using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;

/// <summary>The site with a clock that the test moves and browsers that come from different networks.</summary>
internal sealed class AccountSite : IAsyncDisposable
{
    public const string Head = "chef@demo.example";
    public const string Finance = "ekonomi@demo.example";

    private const string From = "X-Test-From";

    private AccountSite(TestSite site, SteppedClock clock) => (Site, Clock) = (site, clock);

    public TestSite Site { get; }

    public SteppedClock Clock { get; }

    public static async Task<AccountSite> OpenAsync(params (string Key, string Value)[] settings)
    {
        var clock = new SteppedClock();
        var site = await TestSite.CreateAsync(
            builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock).AddSingleton<IStartupFilter, Networks>()),
            [("Limits:SignInsPerMinute", "0"), ("Limits:PagesPerMinute", "0"), .. settings]);
        return new AccountSite(site, clock);
    }

    /// <summary>A browser with no cookies, somewhere.</summary>
    public async Task<HttpClient> BrowserAsync(string network = "192.0.2.7")
    {
        var client = await Site.ClientAsync();
        client.DefaultRequestHeaders.Add(From, network);
        return client;
    }

    public async Task<HttpClient> SignedInAsync(string userName, string network = "192.0.2.7")
    {
        var client = await BrowserAsync(network);
        (await TestSite.TrySignInAsync(client, userName, TestSite.Password)).ShouldBeTrue();
        return client;
    }

    public Task<bool> TryAsync(HttpClient client, string userName, string password) => TestSite.TrySignInAsync(client, userName, password);

    /// <summary>Fills in a form of a page and sends it; redirects are not followed.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string to, params (string Field, string Value)[] fields)
    {
        var form = await TestSite.PageAsync(client, page);
        var token = form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync(to, new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Field, f.Value)), new("__RequestVerificationToken", token)]));
    }

    public static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    public static async Task<bool> IsInAsync(HttpClient client) => (await client.GetAsync("/")).StatusCode == HttpStatusCode.OK;

    /// <summary>Sets up a second factor as a person does; gives its key and recovery codes.</summary>
    public async Task<(AuthenticatorKey Key, IReadOnlyList<string> Codes)> SetUpSecondFactorAsync(HttpClient client)
    {
        (await PostAsync(client, "/konto/tvafaktor", "/konto/tvafaktor?handler=Borja", ("losenord", TestSite.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var key = AuthenticatorKey.Parse((await TestSite.PageAsync(client, "/konto/tvafaktor")).QuerySelector("main code")!.TextContent);
        var answer = await PostAsync(client, "/konto/tvafaktor", "/konto/tvafaktor?handler=Bekrafta", ("kod", CodeOf(key)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var codes = Regex.Matches(await answer.Content.ReadAsStringAsync(), "<code>([a-z0-9-]{17})</code>").Select(m => m.Groups[1].Value).ToList();
        codes.Count.ShouldBe(RecoveryCodes.Count);
        Clock.Advance(TimeSpan.FromSeconds(30));
        return (key, codes);
    }

    public string CodeOf(AuthenticatorKey key, int later = 0) => key.CodeOf(AuthenticatorKey.StepOf(Clock.GetUtcNow().UtcDateTime) + later);

    /// <summary>The second step of a sign-in.</summary>
    public static Task<HttpResponseMessage> GiveCodeAsync(HttpClient client, string code) => PostAsync(client, "/logga-in/kod", "/logga-in/kod", ("kod", code));

    /// <summary>Both steps, in a new browser on a network of its own.</summary>
    public async Task<bool> GiveBothAsync(string code)
    {
        var client = await BrowserAsync($"198.51.{Random.Shared.Next(256)}.1");
        (await TryAsync(client, Head, TestSite.Password)).ShouldBeTrue();
        await GiveCodeAsync(client, code);
        return await IsInAsync(client);
    }

    public Task<List<AuditRow>> TrailAsync(AuditKind kind) => Site.Query(db => db.AuditRows.AsNoTracking().Where(row => row.Kind == kind).OrderBy(row => row.Id).ToListAsync());

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private sealed class Networks : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (context.Request.Headers[From].ToString() is { Length: > 0 } address) context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                return rest(context);
            });
            next(app);
        };
    }
}
