using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>
/// The accessibility engine in the page itself: put there once a page, however often it is asked, and telling only of violations. The engine's
/// own wrapper opens a second page and sends all it found with every question, which takes longer than the rules do.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async ([part, type, values]) => {
            const found = await axe.run(part ?? document, { runOnly: { type, values }, resultTypes: ["violations"] });
            return { passes: found.passes.length, violations: found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`)) };
        }
        """;

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string? part) => AskAsync(page, part, "tag", Tags, fewestPasses: 6);

    public static Task<IReadOnlyList<string>> ContrastViolationsAsync(IPage page) => AskAsync(page, part: null, "rule", ["color-contrast"], fewestPasses: 1);

    private static async Task<IReadOnlyList<string>> AskAsync(IPage page, string? part, string type, string[] values, int fewestPasses)
    {
        page.Frames.Count.ShouldBe(1, "what stands in a frame is not looked at");
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Script);

        // A part is waited for; the whole page is looked at as it stands.
        var element = part is null ? null : await page.WaitForSelectorAsync(part);
        var found = await page.EvaluateAsync<JsonElement>(Run, new object?[] { element, type, values });

        found.GetProperty("passes").GetInt32().ShouldBeGreaterThanOrEqualTo(fewestPasses, "axe did not look at the page");
        return [.. found.GetProperty("violations").EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
