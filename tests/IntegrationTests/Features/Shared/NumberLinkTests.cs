using System.Globalization;
using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Shared;

/// <summary>Every number is a link to its rows: the register behind it holds just that many.</summary>
public sealed partial class NumberLinkTests
{
    [TestCase("/", "ekonomi@demo.example", 50)]
    [TestCase("/matris/2026", "ekonomi@demo.example", 50)]
    [TestCase("/mal", "ekonomi@demo.example", 20)]
    [TestCase("/", "chef@demo.example", 8)]
    [TestCase("/risker/2026", "ekonomi@demo.example", 3)]
    public async Task Number_WhenFollowed_LeadsToThatManyRows(string address, string user, int atLeast)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync(user);
        var page = await TestSite.PageAsync(client, address);

        var links = page.QuerySelectorAll("main a[href^='/risker/2026']")
            .Select(link => (Href: link.GetAttribute("href")!, Number: Leading().Match(link.TextContent.Trim()).Value))
            .Where(link => link.Number.Length > 0 && !link.Href.Contains("sortera") && !link.Href.Contains("sida") && !Risk().IsMatch(link.Href))
            .DistinctBy(link => link.Href)
            .ToList();

        links.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var (href, number) in links)
        {
            var register = await TestSite.PageAsync(client, href);
            var shown = Leading().Match(register.QuerySelector("#lista")!.TextContent.Trim()).Value;
            shown.ShouldBe(number, $"{href} on {address}");
            register.QuerySelectorAll("[data-color=warning]").Length.ShouldBe(0, $"{href} has a word that the register does not know");
        }
    }

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Leading();

    [GeneratedRegex(@"^/risker/2026/")]
    private static partial Regex Risk();
}
