using System.Text;
using Vaggeryd.InternalControl.Web.Features.Calendar;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Calendar;

public sealed class CalendarTextTests
{
    [TestCase("a;b,c\\d\r\ne\u0007", @"a\;b\,c\\d\ne")]
    [TestCase("åäö 👍", "åäö 👍")]
    public void Escape_IsThatOfATextValue(string text, string escaped) => CalendarText.Escape(text).ShouldBe(escaped);

    /// <summary>Each line holds at most 75 octets, no letter is cut in two, and unfolding gives the text back.</summary>
    [TestCase("")]
    [TestCase("kort")]
    [TestCase("åäö")]
    [TestCase("👍")]
    public void Line_WhenLong_IsFolded(string unit)
    {
        for (var times = 1; times < 120; times++)
        {
            var (text, line) = (new StringBuilder(), "SUMMARY:" + string.Concat(Enumerable.Repeat(unit, times)));

            CalendarText.Line(text, line);

            text.ToString().ShouldEndWith("\r\n");
            text.ToString()[..^2].Split("\r\n").ShouldAllBe(folded => Encoding.UTF8.GetByteCount(folded) <= 75);
            text.ToString().ShouldNotContain("\uFFFD");
            text.ToString()[..^2].Replace("\r\n ", "", StringComparison.Ordinal).ShouldBe(line);
        }
    }
}
