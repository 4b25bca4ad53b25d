using System.Text;
using System.Xml;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Texts as an office document can hold them.</summary>
internal static class XmlText
{
    /// <summary>The text without the control characters and half characters that no XML may hold, and that would make a file unreadable.</summary>
    public static string Of(string? text)
    {
        if (text is null) return "";
        return IsFit(text) ? text : Cleaned(text);
    }

    /// <summary>Sign by sign: a workbook asks this of a quarter of a million texts.</summary>
    private static bool IsFit(string text)
    {
        foreach (var sign in text)
        {
            if (!XmlConvert.IsXmlChar(sign)) return false;
        }

        return true;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}
