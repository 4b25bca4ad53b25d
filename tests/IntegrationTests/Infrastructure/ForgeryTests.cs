using System.Net;
using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure;

public sealed class ForgeryTests
{
    [TestCase("POST", "/api/v1/probe")]
    [TestCase("PUT", "/api/v1/probe")]
    [TestCase("DELETE", "/api/v1/probe")]
    [TestCase("POST", "/probe")]
    public async Task Change_ByCookieAlone_IsRefusedAndWithTheTokenIsNot(string method, string address)
    {
        await using var site = await ProbedSite.StartAsync();
        using var client = await site.SignedInAsync();
        var token = (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value");

        var forged = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        var own = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address) { Headers = { { "RequestVerificationToken", token } } });

        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        if (address.StartsWith("/api", StringComparison.Ordinal)) forged.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Change_ByNobody_IsNotLetInAtAll()
    {
        await using var site = await ProbedSite.StartAsync();
        using var client = site.Client();

        (await client.PostAsync("/api/v1/probe", null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [TestCase("ApiKey", true)]
    [TestCase("Identity.Application", false)]
    [TestCase("Anything", false)]
    public async Task Change_ByAKey_NeedsNoTokenAndByAnythingElseDoes(string scheme, bool passes)
    {
        var passed = false;
        await using var services = new ServiceCollection().AddLogging().AddAntiforgery().AddProblemDetails().BuildServiceProvider();
        var app = new ApplicationBuilder(services).UseForgeryCheck();
        app.Run(_ =>
        {
            passed = true;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { RequestServices = services, User = new ClaimsPrincipal(new ClaimsIdentity([], scheme)) };
        context.Request.Method = "POST";
        context.Request.Path = "/api/v1/new";
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(), "new"));

        await app.Build()(context);

        passed.ShouldBe(passes);
    }

    [Test]
    public void Pages_AllCheckTheirForms_ButTheErrorPage() =>
        typeof(FailedModel).Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), inherit: true)
                || t.GetCustomAttributes().OfType<IAntiforgeryMetadata>().Any(m => !m.RequiresValidation))
            .ShouldBe([typeof(FailedModel)]);

    [TestCase("PUT")]
    [TestCase("DELETE")]
    [TestCase("PATCH")]
    public async Task Page_WhenTheMethodIsNotItsOwn_RefusesAndShowsNothing(string method)
    {
        await using var site = await ProbedSite.StartAsync();
        using var client = await site.SignedInAsync();
        var token = (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value");

        var without = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/risker/2026"));
        var with = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/risker/2026") { Headers = { { "RequestVerificationToken", token } } });

        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        with.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await with.Content.ReadAsStringAsync()).ShouldContain("<h1>Det gick inte</h1>");
    }
}
