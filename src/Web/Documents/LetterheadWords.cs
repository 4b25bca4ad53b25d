using System.Globalization;
using System.Text;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The placeholders of a template; each is written between double braces.</summary>
internal static class LetterheadWords
{
    public const string Title = "titel";
    public const string Municipality = "kommun";
    public const string Day = "dag";
    public const string Dnr = "dnr";
    public const string Foot = "sidfot";
    public const string Version = "version";
    public const string Sum = "kontrollsumma";
    public const string Handler = "handlaggare";

    /// <summary>Where the paper itself goes: a paragraph of its own, once, in the text.</summary>
    public const string Content = "innehall";

    public static readonly IReadOnlyList<string> All = [Content, Title, Municipality, Day, Dnr, Version, Sum, Foot, Handler];

    /// <summary>Those that say which version a paper is, one of which every paper carries.</summary>
    public static readonly IReadOnlyList<string> Marks = [Sum, Foot];

    /// <summary>As a person writes it in the template.</summary>
    public static string Written(string word) => $"{{{{{word}}}}}";

    /// <summary>Small letters without rings and dots: Word begins a sentence with a capital by itself, and "handläggare" is what one writes.</summary>
    public static string Plain(string written) =>
        new([.. written.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(sign => char.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)]);
}
