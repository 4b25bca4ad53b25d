using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>
/// The fields of a template. Only those that are known to neither run nor fetch are taken: one may be put together out of pieces and of
/// other fields, so that a list of the bad ones would not hold.
/// </summary>
internal static partial class LetterheadFields
{
    private static readonly string[] Taken =
    [
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT", "AUTHOR", "COMPANY", "KEYWORDS", "DOCPROPERTY", "TOC", "TC", "PAGEREF", "REF", "NOTEREF", "SEQ", "HYPERLINK",
        "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "FILENAME", "IF", "SYMBOL", "=",
    ];

    private static readonly string[] OpenSchemes = ["http:", "https:", "mailto:"];

    /// <summary>The first word of each field that is not taken; "" for one that is put together by others.</summary>
    public static IEnumerable<string> Refused(XDocument xml) => Codes(xml).Where(code => !IsTaken(code)).Select(Word).Distinct();

    /// <summary>An address of the open web or of mail, which nobody follows without a click.</summary>
    public static bool IsOpenAddress(string target) => OpenSchemes.Any(scheme => target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private static bool IsTaken(string code) => Taken.Contains(Word(code)) && (Word(code) != "HYPERLINK" || SchemePattern().Matches(code).All(scheme => OpenSchemes.Contains(scheme.Value.ToLowerInvariant())));

    private static string Word(string code) => code.TrimStart() is ['=', ..] ? "=" : code.Trim().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("").ToUpperInvariant();

    private static IEnumerable<string> Codes(XDocument xml)
    {
        var open = new Stack<StringBuilder>();
        foreach (var element in xml.Descendants().Where(element => element.Name.Namespace == WordXml.W))
        {
            if (element.Name.LocalName == "fldSimple") yield return element.Val("instr") ?? "";
            if (element.Name.LocalName == "instrText" && open.Count > 0) open.Peek().Append(element.Value);
            if (element.Name.LocalName == "instrText" && open.Count == 0) yield return element.Value;
            if (element.Name.LocalName != "fldChar") continue;

            if (element.Val("fldCharType") == "begin") open.Push(new StringBuilder());
            if (element.Val("fldCharType") == "end" && open.TryPop(out var code)) yield return code.ToString();
        }

        foreach (var code in open) yield return code.ToString();
    }

    /// <summary>What an address begins with, and what begins one on another machine.</summary>
    [GeneratedRegex(@"[a-z][a-z0-9+.\-]*:|\\\\", RegexOptions.IgnoreCase)]
    private static partial Regex SchemePattern();
}
