using System.Collections.Concurrent;
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
    private static readonly Dictionary<Language, FrozenDictionary<string, string>> All = new()
    {
        [Language.Swedish] = Load("sv"),
        [Language.English] = Load("en"),
    };

    /// <summary>Texts with places to fill in, read once: a plan of ten thousand risks fills in the same few all the time.</summary>
    private static readonly ConcurrentDictionary<string, CompositeFormat> Forms = new();

    /// <summary>The language of the current request or command; Swedish unless English was chosen.</summary>
    public static Language Language =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Language.English : Language.Swedish;

    /// <summary>Numbers in a text are written as its language writes them, whatever the machine is set to.</summary>
    private static CultureInfo Culture => CultureOf(Language);

    /// <summary>The text of a key, filled in with {0}, {1} …</summary>
    /// <exception cref="KeyNotFoundException">The key has no text; a test finds this before a reader does.</exception>
    public static string Of(string key, params object?[] fill)
    {
        var text = All[Language][key];
        return fill.Length == 0 ? text : string.Format(Culture, Forms.GetOrAdd(text, CompositeFormat.Parse), fill);
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
    public static CultureInfo CultureOf(Language language) => CultureInfo.GetCultureInfo(language == Language.English ? "en-GB" : "sv-SE");

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

    internal static IReadOnlyDictionary<string, string> Keys(Language language) => All[language];

    private static FrozenDictionary<string, string> Load(string folder)
    {
        var assembly = typeof(T).Assembly;
        var texts = new Dictionary<string, string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith($"Texts/{folder}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                texts.Add(key, text);
        }

        return texts.ToFrozenDictionary();
    }
}
