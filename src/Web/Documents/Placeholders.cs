using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>Finds and fills placeholders paragraph by paragraph, because Word cuts a text into pieces wherever somebody has corrected it.</summary>
internal static partial class Placeholders
{
    /// <summary>A paragraph with what stands between double braces in it.</summary>
    /// <param name="Words">As <see cref="LetterheadWords.Plain"/> has them.</param>
    /// <param name="IsAlone">The paragraph has nothing beside one placeholder.</param>
    /// <param name="IsBroken">Double braces are left that belong to nothing.</param>
    public sealed record Place(XElement Paragraph, IReadOnlyList<string> Words, bool IsAlone, bool IsBroken);

    public static IEnumerable<Place> In(XContainer root)
    {
        foreach (var paragraph in root.Descendants(WordXml.W + "p"))
        {
            var text = new OwnText(paragraph).Text;
            if (!text.Contains("{{", StringComparison.Ordinal) && !text.Contains("}}", StringComparison.Ordinal)) continue;

            var rest = Pattern().Replace(text, "");
            yield return new Place(
                paragraph,
                [.. Pattern().Matches(text).Select(match => LetterheadWords.Plain(match.Groups[1].Value))],
                string.IsNullOrWhiteSpace(rest) && Pattern().Count(text) == 1,
                rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal));
        }
    }

    /// <summary>Fills in once: what a value itself holds is text and nothing else.</summary>
    /// <param name="value">Null leaves the placeholder as it stands.</param>
    public static void Fill(XContainer root, Func<string, string?> value)
    {
        foreach (var place in In(root).ToList())
        {
            var own = new OwnText(place.Paragraph);
            foreach (var match in Pattern().Matches(own.Text).Reverse())
            {
                if (value(LetterheadWords.Plain(match.Groups[1].Value)) is { } said) own.Replace(match.Index, match.Length, XmlText.Of(said).ReplaceLineEndings(" "));
            }
        }
    }

    [GeneratedRegex(@"\{\{([^{}\n]*)\}\}")]
    private static partial Regex Pattern();

    /// <summary>The text of one paragraph without that of text boxes in it, and the pieces that it is made of.</summary>
    private sealed class OwnText
    {
        private readonly List<(XElement Piece, int From, int Length)> _pieces = [];

        public OwnText(XElement paragraph)
        {
            var text = new StringBuilder();
            foreach (var element in paragraph.Descendants().Where(element => element.Parent!.Name == WordXml.W + "r" && element.Ancestors(WordXml.W + "p").First() == paragraph))
            {
                if (element.Name == WordXml.W + "t")
                {
                    _pieces.Add((element, text.Length, element.Value.Length));
                    text.Append(element.Value);
                }
                else if (element.Name.LocalName is "tab" or "br" or "cr" or "fldChar")
                {
                    text.Append('\n');
                }
            }

            Text = text.ToString();
        }

        public string Text { get; }

        /// <summary>From the end towards the beginning, so that the places of those before stay true.</summary>
        public void Replace(int from, int length, string by)
        {
            var (end, isFirst) = (from + length, true);
            foreach (var (piece, start, size) in _pieces.Where(piece => piece.From < end && piece.From + piece.Length > from))
            {
                var (before, after) = (piece.Value[..Math.Max(0, from - start)], end < start + size ? piece.Value[(end - start)..] : "");
                piece.Value = before + (isFirst ? by : "") + after;
                piece.SetAttributeValue(XNamespace.Xml + "space", "preserve");
                isFirst = false;
            }
        }
    }
}
