using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Mail;

/// <summary>The text of a message and its language. Kept encrypted until it is sent, because it may hold a link that opens an account.</summary>
/// <param name="Language">"sv" or "en".</param>
/// <param name="Text">Paragraphs with an empty line between; a line that is an address becomes a link.</param>
internal sealed record MailBody(string Language, string Text)
{
    private const string Purpose = "OutgoingMail";

    public static MailBody Unprotect(IDataProtectionProvider protection, string stored) =>
        JsonSerializer.Deserialize<MailBody>(protection.CreateProtector(Purpose).Unprotect(stored))!;

    public string Protect(IDataProtectionProvider protection) => protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(this));

    /// <summary>The same as HTML, with nothing that is loaded from anywhere.</summary>
    public string Html()
    {
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{Language}\"><head><meta charset=\"utf-8\"><title></title></head><body>\n");
        foreach (var paragraph in Text.ReplaceLineEndings("\n").Split("\n\n"))
            html.Append("<p>").AppendJoin("<br>\n", paragraph.Split('\n').Select(Line)).Append("</p>\n");
        return html.Append("</body></html>\n").ToString();
    }

    private static string Line(string line)
    {
        var encoded = WebUtility.HtmlEncode(line);
        return Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? $"<a href=\"{encoded}\">{encoded}</a>" : encoded;
    }
}
