using System.Globalization;
using System.Text;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>
/// When two descriptions are the same risk: the same reference in the same department and year, or,
/// where a file has no references, the same process and title.
/// </summary>
public static class RiskIdentity
{
    /// <summary>References that differ only in capitals or surrounding space are the same.</summary>
    public static string ReferenceKey(string reference) => Text.OneLine(reference).ToUpperInvariant();

    /// <summary>Fingerprint of process and title; 64 hexadecimal characters.</summary>
    public static string ContentKey(string? process, string title) =>
        Text.Fingerprint($"{Text.OneLine(process)}\n{Text.OneLine(title)}");

    /// <summary>The risk's address within its year: "sn-07". Letters and digits, the rest hyphens; the department goes first.</summary>
    public static string Slug(string departmentCode, string reference)
    {
        var name = Dashed(reference);
        var department = Dashed(departmentCode);
        return name.Length == 0 ? department : name == department || name.StartsWith($"{department}-", StringComparison.Ordinal) ? name : $"{department}-{name}";
    }

    /// <summary>The highest number among a department's references of the kind "SN-07"; 0 when there is none.</summary>
    public static int HighestNumber(string departmentCode, IEnumerable<string> references) =>
        references.Select(reference => NumberOf(departmentCode, reference)).DefaultIfEmpty().Max();

    /// <summary>The reference of a department's risk with a number: "SN-07".</summary>
    public static string Numbered(string departmentCode, int number) =>
        $"{departmentCode}-{number.ToString("D2", CultureInfo.InvariantCulture)}";

    private static int NumberOf(string code, string reference) =>
        reference.StartsWith($"{code}-", StringComparison.OrdinalIgnoreCase) && int.TryParse(reference.AsSpan(code.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000
            ? number
            : 0;

    private static string Dashed(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var sign in text.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(sign)) slug.Append(sign);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
