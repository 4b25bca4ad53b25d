using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Texts;

/// <summary>The keys that the code uses against the keys that there are.</summary>
public sealed partial class TextUseTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = [.. SourceTree.Files("src/Web", ".cs", ".cshtml").Where(f => !f.IsGenerated)];

    private static readonly ILookup<string, Type> Enums = typeof(AppDbContext).Assembly.GetTypes()
        .Concat(typeof(Rule).Assembly.GetTypes())
        .Where(t => t.IsEnum).ToLookup(t => t.Name);

    [Test]
    public void Keys_ThatTheCodeNames_HaveTexts()
    {
        var uses = Sources.SelectMany(file => Calls().Matches(file.Text).SelectMany(call => KeysIn(call).Select(key => (file.Path, Key: key)))).ToList();
        uses.Count.ShouldBeGreaterThan(10);

        uses.Where(use => !Exists(use.Key)).Select(use => $"{use.Path}: {use.Key}").Distinct().ShouldBeEmpty();
    }

    [Test]
    public void Keys_ThatTheCodeBuilds_HaveTextsUnderTheirBeginning()
    {
        var beginnings = Sources.SelectMany(file => Beginnings().Matches(file.Text).Select(m => (file.Path, Key: m.Groups[1].Value))).ToList();
        beginnings.ShouldContain(b => b.Key == "Rule.");

        beginnings.Where(b => !TextFiles.Keys.Any(key => key.StartsWith(b.Key, StringComparison.Ordinal))).Select(b => $"{b.Path}: {b.Key}").ShouldBeEmpty();
    }

    [Test]
    public void Enumerations_ThatHaveAText_HaveOneForEachValue()
    {
        var spoken = TextFiles.Keys.Select(key => key.Split('.')[0]).Distinct().SelectMany(name => Enums[name]).ToList();
        spoken.ShouldContain(typeof(Rule));

        spoken.SelectMany(type => Enum.GetNames(type).Select(value => $"{type.Name}.{value}")).Where(key => !Exists(key)).ShouldBeEmpty();
    }

    [Test]
    public void Texts_AreAllUsed()
    {
        var literals = Sources.SelectMany(file => Literals().Matches(file.Text).Select(m => m.Groups[1].Value)).ToHashSet();
        var beginnings = Sources.SelectMany(file => Beginnings().Matches(file.Text).Select(m => m.Groups[1].Value)).Distinct().ToList();

        TextFiles.Keys.Where(key =>
                !literals.Contains(key)
                && !literals.Contains(CountSuffix().Replace(key, ""))
                && !beginnings.Exists(beginning => key.StartsWith(beginning, StringComparison.Ordinal))
                && !Enums[key.Split('.')[0]].Any())
            .ShouldBeEmpty();
    }

    private static bool Exists(string key) => TextFiles.Keys.Contains(key) || TextFiles.Keys.Contains($"{key}.other");

    /// <summary>The literals of a call's first argument; both of a choice.</summary>
    private static IEnumerable<string> KeysIn(Match call) =>
        Literals().Matches(call.Groups[1].Value).Select(m => m.Groups[1].Value);

    /// <summary>T.Of(…) and T.Count(…) up to the first comma or bracket that ends the first argument.</summary>
    [GeneratedRegex("""\bT\.(?:Of|Count)\(((?:[^"(),]|"[^"]*"|\([^()]*\))+)""")]
    private static partial Regex Calls();

    /// <summary>Something that looks like a key and is not the beginning of a built one.</summary>
    [GeneratedRegex("""(?<!\$)"([A-Z]\w*(?:\.\w+)+)""" + "\"")]
    private static partial Regex Literals();

    /// <summary>What stands before the first hole of a built key: <c>$"Rule.{…}"</c>.</summary>
    [GeneratedRegex("""\$"([A-Z]\w*\.[\w.]*)\{""")]
    private static partial Regex Beginnings();

    [GeneratedRegex(@"\.(one|other)$")]
    private static partial Regex CountSuffix();
}
