using System.Text;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Says what a file is by what it holds; a name only says what somebody would like it to be.</summary>
internal static class RecogniseFile
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>By ending: the media type that the file is given away with, and whether its content is what the ending says.</summary>
    private static readonly Dictionary<string, (string Type, Func<byte[], string, bool> Fits)> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", (bytes, _) => bytes.AsSpan().StartsWith("%PDF-"u8)),
        [".docx"] = (Office + "wordprocessingml.document", (bytes, name) => CheckPackage.Holds(bytes, name, "[Content_Types].xml", "word/document.xml")),
        [".xlsx"] = (Office + "spreadsheetml.sheet", (bytes, name) => CheckPackage.Holds(bytes, name, "[Content_Types].xml", "xl/workbook.xml")),
        [".pptx"] = (Office + "presentationml.presentation", (bytes, name) => CheckPackage.Holds(bytes, name, "[Content_Types].xml", "ppt/presentation.xml")),
        [".odt"] = (OpenDocument + "text", (bytes, name) => CheckPackage.IsOpenDocument(bytes, name, OpenDocument + "text")),
        [".ods"] = (OpenDocument + "spreadsheet", (bytes, name) => CheckPackage.IsOpenDocument(bytes, name, OpenDocument + "spreadsheet")),
        [".png"] = ("image/png", (bytes, _) => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        [".jpg"] = ("image/jpeg", (bytes, _) => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])),
        [".jpeg"] = ("image/jpeg", (bytes, _) => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])),
        [".txt"] = ("text/plain", (bytes, _) => IsText(bytes)),
        [".csv"] = ("text/csv", (bytes, _) => IsText(bytes)),
    };

    /// <summary>".pdf, .docx …": for the form and for refusals.</summary>
    public static string Endings { get; } = string.Join(", ", Kinds.Keys);

    /// <summary>What a file field asks for; that pictures are named by their kind makes a phone offer its camera.</summary>
    public static string Accepted { get; } = $"{Endings}, image/jpeg, image/png";

    /// <returns>The media type.</returns>
    /// <exception cref="BadInputException">The file is of no kind that is taken, or not what its name says.</exception>
    public static string TypeOf(string name, byte[] bytes)
    {
        if (!Kinds.TryGetValue(Path.GetExtension(name), out var kind)) throw new BadInputException(name, T.Of("Attachments.WrongKind", Endings));
        return kind.Fits(bytes, name) ? kind.Type : throw new BadInputException(name, T.Of("Attachments.NotWhatItSays", Path.GetExtension(name)));
    }

    public static string NameOf(string given) => CleanFileName.Of(given, Attachment.NameLimit);

    /// <summary>UTF-8, or one byte for each letter; control characters other than line breaks and tabs stand in no text.</summary>
    private static bool IsText(byte[] bytes)
    {
        if (bytes.Any(value => value is < 0x20 and not (0x09 or 0x0A or 0x0D or 0x0C) or 0x7F)) return false;

        try
        {
            return StrictUtf8.GetCharCount(bytes) >= 0;
        }
        catch (DecoderFallbackException)
        {
            // Windows-1252, which Excel writes: five places have no letter.
            return !bytes.Any(value => value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D);
        }
    }
}
