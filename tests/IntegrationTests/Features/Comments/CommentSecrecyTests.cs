using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.Web.Features.Analyses;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Comments;

/// <summary>A comment follows its risk: what is said of a secret one reaches nobody who may not read it, on no page, in no trail, over no API.</summary>
public sealed class CommentSecrecyTests
{
    private const string Secret = "Larmkoden står på lappen.";

    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await CommentSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [TestCase("admin@demo.example", "/risker/2026/va-06", HttpStatusCode.NotFound)]
    [TestCase("admin@demo.example", "/risker/2026/va-06/kommentarer", HttpStatusCode.NotFound)]
    [TestCase("admin@demo.example", "/api/v1/years/2026/risks/va-06/comments", HttpStatusCode.NotFound)]
    [TestCase("admin@demo.example", "/logg", HttpStatusCode.OK)]
    [TestCase("admin@demo.example", "/logg?sak=Comment", HttpStatusCode.OK)]
    [TestCase("admin@demo.example", "/logg/hamta?format=csv", HttpStatusCode.OK)]
    [TestCase("admin@demo.example", "/kommentarer", HttpStatusCode.OK)]
    [TestCase("chef@demo.example", "/logg?sak=Comment", HttpStatusCode.NotFound)]
    [TestCase("lasare@demo.example", "/risker/2026/va-06/historik", HttpStatusCode.OK)]
    public async Task Text_OfASecretRisk_IsNotShown(string user, string address, HttpStatusCode expected)
    {
        await (await _site.ClientAsync(CommentSite.Finance)).WriteAsync(Secret, "va-06");

        var answer = await (await _site.ClientAsync(user)).GetAsync(address);

        answer.StatusCode.ShouldBe(expected);
        (await answer.TextAsync()).ShouldNotContain(Secret);
    }

    [TestCase("lasare@demo.example", "/risker/2026/va-06")]
    [TestCase("revisor@demo.example", "/risker/2026/va-06/kommentarer")]
    [TestCase("revisor@demo.example", "/api/v1/years/2026/risks/va-06/comments")]
    [TestCase("revisor@demo.example", "/logg?sak=Comment")]
    public async Task Text_OfASecretRisk_IsShownToThoseWhoMayReadIt(string user, string address)
    {
        await (await _site.ClientAsync(CommentSite.Finance)).WriteAsync(Secret, "va-06");

        (await (await (await _site.ClientAsync(user)).GetAsync(address)).TextAsync()).ShouldContain(Secret);
    }

    [Test]
    public async Task Text_FromBeforeTheMarkWasLifted_StaysWithThoseWhoReadSecrets()
    {
        await _site.AddPersonAsync("alla@demo.example", Role.Reader);
        var finance = await _site.ClientAsync(CommentSite.Finance);
        await finance.WriteAsync(Secret, "va-06");
        (await finance.SayAsync("hav", "/risker/2026/va-06", ("provad", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await finance.WriteAsync("Öppet från i dag.", "va-06");

        var stranger = await (await (await _site.ClientAsync("alla@demo.example")).GetAsync("/risker/2026/va-06")).TextAsync();
        stranger.ShouldContain("Öppet från i dag.");
        stranger.ShouldNotContain(Secret);
        (await (await finance.GetAsync("/risker/2026/va-06")).TextAsync()).ShouldContain(Secret);
    }

    [Test]
    public async Task Return_FromBeforeTheMarkWasLifted_IsNeitherReadNorSettledByOthers()
    {
        await _site.AddPersonAsync("alla@demo.example", Role.ControlPerformer);
        await _site.Send(new ReturnRiskAnalysis.Command(new(2026, "VA"), "Se riskerna.", [new("va-06", Secret), new("va-02", "Öppet.")]));
        (await (await _site.ClientAsync(CommentSite.Finance)).SayAsync("hav", "/risker/2026/va-06", ("provad", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var (hidden, open) = (await IdAsync(Secret), await IdAsync("Öppet."));
        var stranger = await _site.ClientAsync("alla@demo.example");

        var page = await (await stranger.GetAsync("/riskanalys/2026/va")).TextAsync();
        (await stranger.SettleAsync(hidden, "va-06")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await stranger.SettleAsync(open, "va-02")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        page.ShouldContain("Öppet.");
        page.ShouldNotContain(Secret);
        (await (await (await _site.ClientAsync(CommentSite.Finance)).GetAsync("/riskanalys/2026/va")).TextAsync()).ShouldContain(Secret);
        (await _site.Query(db => db.Comments.Where(c => c.Id == hidden).Select(c => c.SettledAt).SingleAsync())).ShouldBeNull();

        Task<int> IdAsync(string text) => _site.Query(db => db.Comments.Where(c => c.Text == text).Select(c => c.Id).SingleAsync());
    }
}
