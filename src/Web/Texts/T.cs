using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.Web.Texts;

/// <summary>
/// Every text that a person reads, by key, in the current language. The texts lie in <c>sv/*.json</c> and <c>en/*.json</c>,
/// one file per part of the product; a test holds the two languages and the keys used in the code against each other.
/// </summary>
public static class T
{
    private static readonly FrozenDictionary<string, Phrase> Swedish = Load("sv");
    private static readonly FrozenDictionary<string, Phrase> English = Load("en");
    private static readonly CultureInfo SwedishCulture = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The language of the current request or command; Swedish unless English was chosen.</summary>
    public static Language Language =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Language.English : Language.Swedish;

    /// <summary>The text of a key, filled in with {0}, {1} …; numbers as its language writes them, whatever the machine is set to.</summary>
    /// <exception cref="KeyNotFoundException">The key has no text; a test finds this before a reader does.</exception>
    public static string Of(string key, params object?[] fill)
    {
        var language = Language;
        var phrase = Phrases(language)[key];
        return fill.Length == 0 ? phrase.Words : string.Format(CultureOf(language), phrase.Form, fill);
    }

    /// <summary>The text of <c>key.one</c> or <c>key.other</c>; {0} is the number.</summary>
    public static string Count(string key, int number, params object?[] fill) =>
        Of(number == 1 ? $"{key}.one" : $"{key}.other", [number, .. fill]);

    /// <summary>The text of a value of an enumeration, under <c>Type.Value</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Of($"{typeof(TEnum).Name}.{value}");

    /// <summary>A text that the data carries in both languages.</summary>
    public static string Of(LocalizedText text) => text.In(Language);

    /// <summary>How a language writes numbers and dates.</summary>
    public static CultureInfo CultureOf(Language language) => language == Language.English ? EnglishCulture : SwedishCulture;

    /// <summary>What is said to somebody else than the one who asks: texts, numbers and dates inside are in that language.</summary>
    public static TResult In<TResult>(Language language, Func<TResult> say)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(language);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    internal static IEnumerable<string> Keys(Language language) => Phrases(language).Keys;

    /// <summary>The text of a key that may have none.</summary>
    internal static string? Find(string key) => Phrases(Language).GetValueOrDefault(key)?.Words;

    private static FrozenDictionary<string, Phrase> Phrases(Language language) => language == Language.English ? English : Swedish;

    private static FrozenDictionary<string, Phrase> Load(string folder)
    {
        var assembly = typeof(T).Assembly;
        var texts = new Dictionary<string, Phrase>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith($"Texts/{folder}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                texts.Add(key, new Phrase(text));
        }

        return texts.ToFrozenDictionary();
    }

    /// <summary>A text and, once it was filled in, its places to fill: a plan of ten thousand risks fills in the same few all the time.</summary>
    private sealed class Phrase(string words)
    {
        private CompositeFormat? _form;

        public string Words => words;

        public CompositeFormat Form => _form ??= CompositeFormat.Parse(words);
    }
}
