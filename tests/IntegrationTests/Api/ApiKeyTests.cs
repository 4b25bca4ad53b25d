using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.ApiKeys;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Api;

/// <summary>What a program with a key gets, and that nothing but a good key counts.</summary>
public sealed class ApiKeyTests
{
    private const string Risks = "/api/v1/years/2026/risks";
    private const string Ranking = "/api/v1/years/2026/ranking";
    private const string Plan = "/api/v1/years/2026/plan?rule=top:20";

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [OneTimeTearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [TestCase(ApiScopes.Risks, null, Risks, HttpStatusCode.OK, 122)]
    [TestCase(ApiScopes.Risks, null, Ranking, HttpStatusCode.OK, 122)]
    [TestCase(ApiScopes.Risks, null, Plan, HttpStatusCode.Forbidden, null)]
    [TestCase(ApiScopes.Risks, "VA", Risks, HttpStatusCode.OK, 13)]
    [TestCase(ApiScopes.Risks, "VA", Ranking, HttpStatusCode.OK, 13)]
    [TestCase(ApiScopes.Risks, "VA", Plan, HttpStatusCode.Forbidden, null)]
    [TestCase(ApiScopes.Plan, null, Risks, HttpStatusCode.Forbidden, null)]
    [TestCase(ApiScopes.Plan, null, Ranking, HttpStatusCode.Forbidden, null)]
    [TestCase(ApiScopes.Plan, null, Plan, HttpStatusCode.OK, null)]
    [TestCase(ApiScopes.Risks | ApiScopes.Plan, null, Plan, HttpStatusCode.OK, null)]
    [TestCase(ApiScopes.Risks | ApiScopes.Plan, null, Risks, HttpStatusCode.OK, 122)]
    [TestCase(ApiScopes.Risks | ApiScopes.Plan, null, "/api/v1/years/2031/risks", HttpStatusCode.NotFound, null)]
    public async Task Endpoint_OpensByScopeAndDepartment_AndNeverShowsSecrets(ApiScopes scopes, string? department, string address, HttpStatusCode expected, int? count)
    {
        var answer = await GetAsync(address, $"Bearer {await MakeAsync(scopes, department)}");

        answer.StatusCode.ShouldBe(expected);
        var body = await answer.Content.ReadAsStringAsync();
        body.ShouldNotContain("VA-06");
        body.ShouldNotContain("KS-07");
        if (expected != HttpStatusCode.OK) JsonDocument.Parse(body).RootElement.GetProperty("status").GetInt32().ShouldBe((int)expected);
        if (count is not null) JsonDocument.Parse(body).RootElement.GetArrayLength().ShouldBe(count.Value);
        if (department is not null && expected == HttpStatusCode.OK) JsonDocument.Parse(body).RootElement.EnumerateArray().Select(r => r.GetProperty("department").GetString()).Distinct().ShouldBe([department]);
        if (address == Plan && expected == HttpStatusCode.OK) JsonDocument.Parse(body).RootElement.GetProperty("edition").GetString().ShouldBe("open");
    }

    [Test]
    public async Task Plan_WhenTheFullEditionIsAskedFor_IsTheOpenOne() =>
        (await (await GetAsync(Plan + "&edition=full", $"Bearer {await MakeAsync(ApiScopes.Plan)}")).Content.ReadAsStringAsync()).ShouldContain("\"edition\": \"open\"");

    [Test]
    public async Task Key_WhenBad_IsRefusedAlikeWhateverIsWrong()
    {
        var good = await MakeAsync(ApiScopes.Risks);
        var (id, secret) = (good.Split('_')[1], good.Split('_')[2]);
        var expired = await AddAsync("expired", DateTime.UtcNow.AddDays(-10), DateTime.UtcNow.AddMinutes(-1));
        var revoked = await MakeAsync(ApiScopes.Risks);
        await _site.Send(new RevokeApiKey.Command(revoked.Split('_')[1]));
        string[] bad =
        [
            $"Bearer ik_{id}_{new string('0', 64)}", $"Bearer ik_{new string('0', 16)}_{secret}", $"Bearer {expired}", $"Bearer {revoked}",
            $"Bearer {good}x", $"Bearer {good[..^1]}", $"Bearer {good.ToUpperInvariant()}", $"Bearer ik_{id}_", "Bearer", "Bearer ", "", $"Basic {good}", good, $"Bearer Bearer {good}",
            $"Bearer {good}, Bearer {good}", "Bearer ik_%' OR 1=1--_x",
        ];

        var answers = new List<string>();
        foreach (var header in bad)
        {
            var answer = await GetAsync(Risks, header);
            answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer realm=\"internkontroll\"", header);
            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            answers.Add($"{(int)answer.StatusCode} {answer.Content.Headers.ContentType} {problem.GetProperty("title")} {problem.GetProperty("type")} {problem.TryGetProperty("detail", out _)}");
        }

        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("401 application/problem+json");
        (await GetAsync(Risks, $"bearer {good}")).StatusCode.ShouldBe(HttpStatusCode.OK, "the scheme's name is not case sensitive");
    }

    [Test]
    public async Task Key_WhenRefused_StandsInTheTrailByItsPublicIdOnly()
    {
        var key = await MakeAsync(ApiScopes.Risks);
        var wrong = key.Split('_')[..2].Append(new string('a', 64)).ToArray();

        await GetAsync(Risks, "Bearer " + string.Join('_', wrong));

        var row = await _site.Query(db => db.AuditRows.OrderByDescending(r => r.Id).FirstAsync(r => r.Kind == AuditKind.SignInRefused && r.Subject == "ApiKey"));
        (row.SubjectName, row.Actor, row.Channel).ShouldBe((wrong[1], "", AuditChannel.Api));
        (row.Changes + row.SubjectId).ShouldNotContain("aaaa");
    }

    [Test]
    public async Task Headers_WhenSmuggled_NeverHelp()
    {
        var good = await MakeAsync(ApiScopes.Risks);
        var bad = $"Bearer ik_{new string('0', 16)}_{new string('0', 64)}";

        (await GetAsync(Risks, $"Bearer {good}", bad)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "two headers, good first");
        (await GetAsync(Risks, bad, $"Bearer {good}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "two headers, good last");
        (await GetAsync(Risks, $"Bearer {good}", $"Bearer {good}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "twice the same");

        var finance = await _site.ClientAsync("ekonomi@demo.example");
        (await SendAsync(finance, Risks, bad)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "a cookie does not mend a bad key");
        JsonDocument.Parse(await (await SendAsync(finance, Risks, $"Bearer {good}")).Content.ReadAsStringAsync()).RootElement.GetArrayLength().ShouldBe(122, "a cookie adds nothing to a good key");
        JsonDocument.Parse(await finance.GetStringAsync(Risks)).RootElement.GetArrayLength().ShouldBe(124);
    }

    [TestCase("/risker/2026")]
    [TestCase("/")]
    [TestCase("/plan/2026")]
    [TestCase("/api-nycklar")]
    public async Task Page_WhenAskedWithAKey_AsksForSignIn(string address)
    {
        var answer = await GetAsync(address, $"Bearer {await MakeAsync(ApiScopes.Risks | ApiScopes.Plan)}");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldContain("/logga-in?till=");
    }

    [Test]
    public async Task Page_WhenAskedWithACookieAndABadKey_IsThePersons() =>
        (await SendAsync(await _site.ClientAsync("ekonomi@demo.example"), "/risker/2026", "Bearer ik_x_y")).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Test]
    public async Task Api_WhenNobodyAsks_SaysWhatToBring()
    {
        var answer = await (await _site.ClientAsync()).GetAsync(Risks);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer realm=\"internkontroll\"");
    }

    [Test]
    public async Task LastUsed_IsWrittenAtMostEveryFewMinutes()
    {
        var key = await MakeAsync(ApiScopes.Risks);
        await GetAsync(Ranking, $"Bearer {key}");
        var first = await _site.Query(db => db.ApiKeys.AsNoTracking().SingleAsync(k => k.PublicId == key.Split('_', StringSplitOptions.None)[1]));
        await GetAsync(Ranking, $"Bearer {key}");
        var second = await _site.Query(db => db.ApiKeys.AsNoTracking().SingleAsync(k => k.Id == first.Id));

        first.LastUsedAt.ShouldNotBeNull();
        (second.LastUsedAt, second.Version).ShouldBe((first.LastUsedAt, 0));
    }

    [Test]
    public async Task Description_NamesBothWaysInAndEveryRefusal()
    {
        var description = JsonDocument.Parse(await _site.CreateClient().GetStringAsync("/openapi/v1.json")).RootElement;

        var schemes = description.GetProperty("components").GetProperty("securitySchemes");
        (schemes.GetProperty("apiKey").GetProperty("scheme").GetString(), schemes.GetProperty("session").GetProperty("in").GetString()).ShouldBe(("bearer", "cookie"));
        var operations = description.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();
        operations.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var operation in operations)
        {
            operation.Value.GetProperty("security").EnumerateArray().Select(scheme => scheme.EnumerateObject().Single().Name).ShouldBe(["apiKey", "session"]);
            operation.Value.GetProperty("responses").EnumerateObject().Select(answer => answer.Name).Intersect(["401", "403", "404", "429"]).Count().ShouldBe(4);
        }
    }

    private async Task<string> MakeAsync(ApiScopes scopes, string? department = null) => (await _site.Send(new MakeApiKey.Command("Prov", scopes, department, 30))).Key;

    private Task<string> AddAsync(string name, DateTime at, DateTime expiresAt) => _site.Query(async db =>
    {
        var drawn = ApiKeyText.Draw();
        db.ApiKeys.Add(new ApiKey(name, drawn.PublicId, drawn.Hash(), ApiScopes.Risks, null, "test", at, expiresAt));
        await db.SaveChangesAsync();
        return drawn.Whole();
    });

    private async Task<HttpResponseMessage> GetAsync(string address, params string[] authorization) => await SendAsync(await _site.ClientAsync(), address, authorization);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, params string[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Authorization", authorization).ShouldBeTrue();
        return await client.SendAsync(request);
    }
}
