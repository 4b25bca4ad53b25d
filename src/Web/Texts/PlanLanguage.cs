using System.Globalization;
using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.Web.Texts;

/// <summary>
/// The language that a plan file was written in. A file says it, and a verification makes the plan again in that language,
/// so that a plan in English holds for a reader in Swedish.
/// </summary>
internal static class PlanLanguage
{
    public static string CodeOf(Language language) => language == Language.Swedish ? "sv" : "en";

    /// <summary>Null when the code is none of the two.</summary>
    public static Language? Parse(string code) => code switch
    {
        "sv" => Language.Swedish,
        "en" => Language.English,
        _ => null,
    };

    /// <summary>Does the work with texts in the given language, then goes back.</summary>
    public static TResult In<TResult>(Language language, Func<TResult> work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var culture = CultureInfo.GetCultureInfo(language == Language.Swedish ? "sv-SE" : "en-GB");
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
