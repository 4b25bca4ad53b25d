namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Cuts a long text between two words, so that a list stays a list; imported registers have whole paragraphs as titles.</summary>
public static class ShortenText
{
    /// <summary>The beginning that fits in <paramref name="length"/> characters, and the remainder, which is empty when all fits.</summary>
    public static (string Start, string Remainder) At(string text, int length)
    {
        if (text.Length <= length) return (text, "");

        var space = text.LastIndexOf(' ', length, length / 2);
        var cut = space > 0 ? space : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return (text[..cut], text[cut..]);
    }
}
