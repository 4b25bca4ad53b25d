using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Vaggeryd.InternalControl.IntegrationTests.Features.Comments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Similar;

public sealed class SimilarRisksTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Similar_WhenATitleIsTyped_ShowsTheOwnDepartmentsFirstAndWhy()
    {
        var client = await _site.ClientAsync(CommentSite.Finance);

        var page = await TestSite.PageAsync(client, "/risker/2026/liknande?namnd=sn&text=Hj%C3%A4lpmedel+k%C3%B6ps+utanf%C3%B6r+avtalen");

        page.QuerySelector("main .panel li a")!.GetAttribute("href").ShouldBe("/risker/2026/sn-21");
        page.QuerySelector("main .panel li .small")!.TextContent.ShouldContain("Socialnämnden. Lika till ");
        page.QuerySelector("main .panel li .small")!.TextContent.ShouldContain("hjälpmedel");
        Slugs(page).ShouldContain("ks-09");
        Slugs(page).Count.ShouldBeLessThanOrEqualTo(5);
    }

    [Test]
    public async Task Similar_ForTheScriptOfTheForm_IsTheSameAsTexts()
    {
        var client = await _site.ClientAsync(CommentSite.Finance);

        var answer = JsonDocument.Parse(await client.GetStringAsync("/risker/2026/liknande?namnd=sn&text=Delegationsbeslut+anm%C3%A4ls+inte&del=1")).RootElement;

        answer.GetProperty("state").GetString()!.ShouldEndWith("liknar den här.");
        var first = answer.GetProperty("risks").EnumerateArray().First();
        first.GetProperty("address").GetString().ShouldBe("/risker/2026/sn-08");
        first.GetProperty("name").GetString().ShouldBe("SN-08 Delegationsbeslut anmäls inte i tid");
    }

    [Test]
    public async Task Similar_OfARiskThatIsChanged_LeavesItOut()
    {
        var client = await _site.ClientAsync(CommentSite.Finance);
        const string Asked = "/risker/2026/liknande?namnd=sn&text=Delegationsbeslut+anm%C3%A4ls+inte+i+tid";

        Slugs(await TestSite.PageAsync(client, Asked)).ShouldContain("sn-08");
        Slugs(await TestSite.PageAsync(client, $"{Asked}&utom=sn-08")).ShouldNotContain("sn-08");
    }

    [TestCase("", "Skriv några ord om risken")]
    [TestCase("och att de inte", "Skriv några ord om risken")]
    [TestCase("zeppelinare kraschlandar", "Ingen risk som du får läsa liknar den här.")]
    public async Task Similar_WhenThereIsNothing_SaysSo(string text, string expected) =>
        (await TestSite.PageAsync(await _site.ClientAsync(CommentSite.Finance), $"/risker/2026/liknande?text={Uri.EscapeDataString(text)}")).QuerySelector("main .lead")!.TextContent.ShouldStartWith(expected);

    /// <summary>Neither another department's risk nor a secret one of the own reach is found, however well it is described.</summary>
    [TestCase("chef@demo.example", "Inköp utanför avtal", "ks-09")]
    [TestCase("admin@demo.example", "Styrsystemet nås av obehöriga utifrån", "va-06")]
    [TestCase("lasare@demo.example", "Krisledningen är otränad inför långt elavbrott", "ks-07")]
    public async Task Similar_NeverShowsWhatThePersonMayNotRead(string stranger, string text, string hidden)
    {
        var address = $"/risker/2026/liknande?text={Uri.EscapeDataString(text)}";

        Slugs(await TestSite.PageAsync(await _site.ClientAsync(CommentSite.Finance), address)).ShouldContain(hidden);
        Slugs(await TestSite.PageAsync(await _site.ClientAsync(stranger), address)).ShouldNotContain(hidden);
    }

    [Test]
    public async Task Similar_WhenTheYearIsMissing_IsMissing() =>
        (await (await _site.ClientAsync(CommentSite.Finance)).GetAsync("/risker/1999/liknande?text=brand")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Test]
    public async Task Similar_WhenTheYearGrows_TakesTheSameNumberOfStatements()
    {
        var client = await _site.ClientAsync(CommentSite.Finance);
        const string Asked = "/risker/2026/liknande?namnd=sn&text=Extra+risk+ink%C3%B6p+utanf%C3%B6r+avtal&handelse=varor+k%C3%B6ps&orsak=att+avtalen+%C3%A4r+sv%C3%A5ra";
        var before = await StatementCount.OfAsync(client, Asked);

        await _site.AddRisksAsync(2026, 10, 100);

        (await StatementCount.OfAsync(client, Asked)).ShouldBe(before);
        Slugs(await TestSite.PageAsync(client, Asked)).ShouldContain("sn-21");
    }

    private static List<string> Slugs(IDocument page) => [.. page.QuerySelectorAll("main .panel li a[href^='/risker/2026/']").Select(link => link.GetAttribute("href")!.Split('/')[^1])];
}
