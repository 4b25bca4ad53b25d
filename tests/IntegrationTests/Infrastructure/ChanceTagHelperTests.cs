using Microsoft.AspNetCore.Razor.TagHelpers;
using Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure;

public sealed class ChanceTagHelperTests
{
    [TestCase(0.58, "58 %", "46.4", "På gränsen")]
    [TestCase(1.0, "100 %", "80", "Stabil")]
    [TestCase(0.895, "90 %", "71.6", "Stabil", Description = "the word goes by the number that is shown")]
    [TestCase(0.8949, "89 %", "71.6", "På gränsen")]
    [TestCase(0.095, "10 %", "7.6", "På gränsen")]
    [TestCase(0.0949, "9 %", "7.6", "Långt ifrån")]
    [TestCase(0.0, "0 %", "0", "Långt ifrån")]
    public void Process_ShowsNumberBarAndWord(double chance, string number, string bar, string word)
    {
        var output = Run(chance);

        output.TagName.ShouldBe("span");
        output.Attributes["class"].Value.ShouldBe("chance");
        var content = System.Net.WebUtility.HtmlDecode(output.Content.GetContent());
        content.ShouldStartWith($"<span class=\"num\">{number}</span><svg class=\"chart\" viewBox=\"0 0 80 8\" aria-hidden=\"true\">");
        content.ShouldContain($"<rect class=\"mark\" width=\"{bar}\" ");
        content.ShouldEndWith($"<small>{word}</small>");
    }

    [Test]
    public void Process_WhenThereIsNoChance_ShowsNothing() => Run(null).TagName.ShouldBeNull();

    private static TagHelperOutput Run(double? chance)
    {
        var output = new TagHelperOutput("chance-bar", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new ChanceTagHelper { Value = chance }.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        return output;
    }
}
