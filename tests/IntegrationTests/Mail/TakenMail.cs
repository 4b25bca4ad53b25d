using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.IntegrationTests.Mail;

/// <summary>A message as a mail server got it.</summary>
/// <param name="Headers">As they stand, long ones put together again.</param>
/// <param name="Plain">The plain part, decoded.</param>
/// <param name="Html">The HTML part, decoded.</param>
internal sealed partial record TakenMail(IReadOnlyList<string> To, IReadOnlyList<string> Headers, string Subject, string Plain, string Html)
{
    public string Header(string name) => Headers.Single(h => h.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    public static TakenMail Of(JsonElement told)
    {
        var (head, body) = Split(told.GetProperty("raw").GetString()!);
        var headers = Unfold(head);
        var subject = Subjects().Replace(Regex.Replace(headers.Single(h => h.StartsWith("Subject:", StringComparison.Ordinal))["Subject:".Length..].Trim(), @"\?=\s+=\?", "?==?"), Word);
        var boundary = new ContentType(headers.Single(h => h.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))["Content-Type:".Length..].Trim()).Boundary!;
        var parts = body.Split($"--{boundary}").Skip(1).Take(2).Select(Part).ToList();
        return new TakenMail([.. told.GetProperty("to").EnumerateArray().Select(to => to.GetString()!)], headers, subject, parts[0], parts[1]);
    }

    /// <summary>The link in the text.</summary>
    public string Link() => Plain.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("https://", StringComparison.Ordinal));

    private static (string Head, string Body) Split(string raw)
    {
        var at = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (raw[..at], raw[(at + 4)..]);
    }

    private static List<string> Unfold(string head) => [.. Regex.Replace(head.TrimStart(), "\r\n[ \t]+", " ").Split("\r\n")];

    private static string Part(string part)
    {
        var (head, body) = Split(part);
        var bytes = head.Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Convert.FromBase64String(body.Trim())
            : Encoding.Latin1.GetBytes(Quoted().Replace(body.Replace("=\r\n", ""), hex => $"{(char)int.Parse(hex.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}"));
        return Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
    }

    private static string Word(Match word) => Encoding.UTF8.GetString(
        word.Groups[1].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups[2].Value)
            : Encoding.Latin1.GetBytes(Quoted().Replace(word.Groups[2].Value.Replace('_', ' '), hex => $"{(char)int.Parse(hex.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}")));

    [GeneratedRegex(@"=\?utf-8\?([BQbq])\?([^?]*)\?=")]
    private static partial Regex Subjects();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Quoted();
}
