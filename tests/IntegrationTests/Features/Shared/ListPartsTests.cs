using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Shared;

public sealed class ListPartsTests
{
    [TestCase(1, 1, "1")]
    [TestCase(1, 5, "1 2 … 5")]
    [TestCase(3, 5, "1 2 3 4 5")]
    [TestCase(50, 4000, "1 … 49 50 51 … 4000")]
    [TestCase(4000, 4000, "1 … 3999 4000")]
    public void Named_WhenThereAreManyPages_NamesEndsAndNeighbours(int page, int count, string expected) =>
        string.Join(' ', new Pagination(page, count, _ => "").Named().Select(p => p?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…")).ShouldBe(expected);

    [TestCase("kort", 10, "kort", "")]
    [TestCase("ett två tre fyra", 9, "ett två", " tre fyra")]
    [TestCase("helautanmellanslag", 5, "helau", "tanmellanslag")]
    public void At_WhenTextIsLong_CutsBetweenWords(string text, int length, string start, string remainder) =>
        ShortenText.At(text, length).ShouldBe((start, remainder));

    [Test]
    public void At_WhenCutFallsInsideASign_KeepsTheSignWhole() => ShortenText.At("aaaa😀bbbb", 5).Start.ShouldBe("aaaa");
}
