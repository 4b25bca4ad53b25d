using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The parts of a template as they lie in the file, before any library believes them.</summary>
internal sealed class LetterheadParts
{
    private const int MostParts = 500;
    private const int MostXml = 10 << 20;
    private const int DeepestElement = 200;
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly string[] XmlEndings = [".xml", ".rels", ".vml"];

    private readonly Dictionary<string, MemoryStream> _parts = new(StringComparer.OrdinalIgnoreCase);
    private bool _holdsMacros;

    private LetterheadParts() { }

    /// <exception cref="BadInputException">It is too large when unpacked, or no document.</exception>
    /// <exception cref="InvalidDataException">It is damaged, or has a part twice.</exception>
    public static LetterheadParts Unpack(string name, byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var tooLarge = T.Of("Template.UnpacksTooLarge", MostXml >> 20);
        var foreign = new ForeignZip(zip, name, tooLarge, T.Of("Template.Macros"));
        foreign.RefuseSize();
        var parts = new LetterheadParts();
        foreign.Unpack(part => parts._parts.TryAdd(part.FullName.Replace('\\', '/'), new MemoryStream()) ? parts._parts[part.FullName.Replace('\\', '/')] : throw new InvalidDataException(part.FullName));
        if (!parts._parts.ContainsKey(ContentTypes)) throw new BadInputException(name, T.Of("Template.NotWord"));
        if (parts._parts.Count > MostParts || parts.Xml.Sum(part => part.Value.ToArray().Length) > MostXml) throw new BadInputException(name, tooLarge);

        parts._holdsMacros = foreign.HoldsMacros || foreign.SaysMacros;
        return parts;
    }

    private IEnumerable<KeyValuePair<string, MemoryStream>> Xml => _parts.Where(part => XmlEndings.Contains(Path.GetExtension(part.Key), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether it has a main part of that type.</summary>
    public bool IsOf(string type) => Read(ContentTypes).Descendants().Any(element => (string?)element.Attribute("ContentType") == type);

    /// <summary>All in it that a template must not have; each once for each part.</summary>
    public IEnumerable<string> Problems()
    {
        if (_holdsMacros) yield return T.Of("Template.Macros");
        if (_parts.Keys.Any(name => name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase))) yield return T.Of("Template.Embedded");
        foreach (var (name, _) in Xml)
        {
            var problems = Defines(name) ? [T.Of("Template.Definitions", name)] : CheckLetterheadXml.Problems(name, Read(name));
            foreach (var problem in problems) yield return problem;
        }
    }

    private XDocument Read(string name) => WordXml.Read(Stream(name));

    private MemoryStream Stream(string name) => new(_parts[name].ToArray(), writable: false);

    /// <summary>It has a document type, which XML may use to fetch or to grow without end.</summary>
    /// <exception cref="InvalidDataException">It is nested deeper than any document is.</exception>
    private bool Defines(string name)
    {
        using var reader = XmlReader.Create(Stream(name), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        for (reader.MoveToContent(); !reader.EOF; reader.Read())
        {
            if (reader.Depth > DeepestElement) throw new InvalidDataException(name);
        }

        return HasDocumentType(name);
    }

    private bool HasDocumentType(string name)
    {
        try
        {
            using var reader = XmlReader.Create(Stream(name), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            reader.MoveToContent();
            return false;
        }
        catch (XmlException)
        {
            return true;
        }
    }
}
