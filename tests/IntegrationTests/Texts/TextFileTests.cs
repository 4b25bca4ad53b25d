using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.IntegrationTests.Texts;

/// <summary>The two languages against each other.</summary>
public sealed class TextFileTests
{
    private static readonly TextEntry[] All = [.. TextFiles.Swedish, .. TextFiles.English];

    [Test]
    public void Languages_HaveTheSameKeysInTheSameFiles()
    {
        TextFiles.Swedish.Count.ShouldBeGreaterThan(40);

        var (swedish, english) = (TextFiles.Swedish.Select(t => $"{t.File}: {t.Key}").ToList(), TextFiles.English.Select(t => $"{t.File}: {t.Key}").ToList());
        swedish.Except(english).ShouldBeEmpty("missing in English");
        english.Except(swedish).ShouldBeEmpty("missing in Swedish");
    }

    [Test]
    public void Keys_StandInOneFileOnce() =>
        ((IReadOnlyList<TextEntry>[])[TextFiles.Swedish, TextFiles.English])
            .SelectMany(texts => texts.GroupBy(t => t.Key).Where(same => same.Count() > 1))
            .Select(same => $"{same.Key} in {string.Join(", ", same.Select(t => t.File))}").ShouldBeEmpty();

    [Test]
    public void Texts_AreNotEmptyAndHaveNoSpaceAroundThem() =>
        All.Where(t => t.Text.Length == 0 || t.Text.Trim() != t.Text).Select(t => t.Key).ShouldBeEmpty();

    [Test]
    public void Texts_FillInTheSameInBothLanguages()
    {
        var english = TextFiles.English.ToLookup(t => t.Key, t => Places(t.Text));

        TextFiles.Swedish.Count(t => Places(t.Text).Length > 0).ShouldBeGreaterThan(10);
        TextFiles.Swedish.Where(t => english[t.Key].Any(places => places != Places(t.Text))).Select(t => t.Key).ShouldBeEmpty();
    }

    [Test]
    public void Texts_CanBeFilledIn() =>
        All.Where(t => Regex.IsMatch(Regex.Replace(t.Text, @"\{\d+(:[^{}]+)?\}", ""), "[{}]")).Select(t => t.Key).ShouldBeEmpty("a brace that is no place to fill in");

    [Test]
    public void Counts_HaveOneAndOther()
    {
        var counts = TextFiles.Keys.Where(k => k.EndsWith(".one", StringComparison.Ordinal) || k.EndsWith(".other", StringComparison.Ordinal)).ToList();

        counts.ShouldNotBeEmpty();
        counts.Select(k => k[..k.LastIndexOf('.')]).Distinct().Where(k => !TextFiles.Keys.Contains($"{k}.one") || !TextFiles.Keys.Contains($"{k}.other")).ShouldBeEmpty();
    }

    [Test]
    public void Program_HoldsTheTextsOfTheFiles() =>
        T.Keys(Language.Swedish).Order(StringComparer.Ordinal).SequenceEqual(TextFiles.Keys.Order(StringComparer.Ordinal)).ShouldBeTrue();

    private static string Places(string text) =>
        string.Join(' ', Regex.Matches(text, @"\{(\d+)").Select(m => m.Groups[1].Value).Distinct().Order());
}
