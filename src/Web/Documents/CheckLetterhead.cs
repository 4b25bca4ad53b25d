using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>Looks through a template before it is kept: that it is a document, runs and fetches nothing, and says where the paper goes.</summary>
internal static class CheckLetterhead
{
    public const string Ending = ".docx";

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <exception cref="BadInputException">All that is wrong with it.</exception>
    public static void RequireGood(string name, byte[] bytes)
    {
        var problems = Problems(name, bytes);
        if (problems.Count == 0) problems = Tried(name, bytes);
        if (problems.Count > 0) throw new BadInputException(problems);
    }

    private static IReadOnlyList<InputProblem> Problems(string name, byte[] bytes)
    {
        if (!Path.GetExtension(name).Equals(Ending, StringComparison.OrdinalIgnoreCase) || !bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)) return [new(name, T.Of("Template.NotWord"))];

        try
        {
            var parts = LetterheadParts.Unpack(name, bytes);
            var wrong = parts.Problems().ToList();
            if (wrong.Count == 0 && !parts.IsOf(MainType)) return [new(name, T.Of("Template.NotWord"))];
            return [.. wrong.Distinct().Select(what => new InputProblem(name, what)), .. Text(bytes, isOthersFault: wrong.Count > 0)];
        }
        catch (BadInputException bad)
        {
            return bad.Problems;
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return [new(name, T.Of("Template.Damaged"))];
        }
    }

    /// <param name="isOthersFault">Something is wrong already, so that a text that can not be read needs no words of its own.</param>
    private static IEnumerable<InputProblem> Text(byte[] bytes, bool isOthersFault)
    {
        try
        {
            return [.. CheckLetterheadText.Problems(bytes)];
        }
        catch (Exception damage) when (isOthersFault && IsDamage(damage))
        {
            return [];
        }
    }

    /// <summary>A paper is written on it, so that what is found out then is found out now.</summary>
    private static List<InputProblem> Tried(string name, byte[] bytes)
    {
        try
        {
            var sheet = new PaperSheet(new Letterhead("", bytes), new LetterheadValues("", "", ""));
            LetterheadPackage.Write(sheet, new WordAbout("", "", "sv-SE"), _ => [WordText.Paragraph(WordStyles.Heading1, ""), WordPages.EndOfSection("", landscape: true), WordLists.Item("")], Stream.Null);
            return [];
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return [new(name, T.Of("Template.Damaged"))];
        }
    }

    private static bool IsDamage(Exception failure) => failure is InvalidDataException or EndOfStreamException or NotSupportedException or XmlException or OpenXmlPackageException
        or IOException or InvalidOperationException or ArgumentException or UriFormatException or NullReferenceException or KeyNotFoundException;
}
