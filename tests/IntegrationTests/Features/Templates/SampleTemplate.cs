using System.IO.Compression;
using System.Text;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Features.Templates;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Templates;

/// <summary>A template as a Swedish Word would save it, small: a name at the top, a line at the foot, own styles and an own list.</summary>
internal sealed class SampleTemplate
{
    public const string Content = "<w:p><w:r><w:t>{{innehall}}</w:t></w:r></w:p>";

    public const string Footer = "<w:p><w:r><w:t>Storgatan 1. {{sidfot}}</w:t></w:r></w:p>";

    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Names = $"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{Kinds}\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private readonly Dictionary<string, string> _parts = new()
    {
        ["_rels/.rels"] = Relations(("rId1", "officeDocument", "word/document.xml", false)),
    };

    /// <summary>What stands in the text before the section.</summary>
    public string Body { get; init; } = Content;

    /// <summary>What stands in the section after its references.</summary>
    public string Pages { get; init; } = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"850\" w:bottom=\"1417\" w:left=\"850\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/>";

    public string Header { get; init; } = "<w:p><w:r><w:t>Provkommuns huvud för {{kom</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>mun}}</w:t></w:r></w:p>";

    public string Foot { get; init; } = Footer;

    public string MainType { get; init; } = $"{Main}.document.main+xml";

    /// <summary>Relationships of the text beside those to its parts: id, kind, target, outside.</summary>
    public (string Id, string Kind, string Target, bool Outside)[] Also { get; init; } = [];

    /// <summary>Further parts, or others in place of those that there are.</summary>
    public (string Name, string Text)[] Parts { get; init; } = [];

    public static byte[] Good { get; } = new SampleTemplate().Bytes();

    public byte[] Bytes()
    {
        _parts["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
            + $"<Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/>"
            + string.Concat(new[] { "header", "footer", "styles", "numbering" }.Select(part => $"<Override PartName=\"/word/{part}.xml\" ContentType=\"{Main}.{part}+xml\"/>")) + "</Types>";
        _parts["word/_rels/document.xml.rels"] = Relations([("rId1", "styles", "styles.xml", false), ("rId2", "header", "header.xml", false), ("rId3", "footer", "footer.xml", false), ("rId4", "numbering", "numbering.xml", false), .. Also]);
        _parts["word/document.xml"] = $"<w:document {Names}><w:body>{Body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:footerReference w:type=\"default\" r:id=\"rId3\"/>{Pages}</w:sectPr></w:body></w:document>";
        _parts["word/header.xml"] = $"<w:hdr {Names}>{Header}</w:hdr>";
        _parts["word/footer.xml"] = $"<w:ftr {Names}>{Foot}</w:ftr>";
        _parts["word/numbering.xml"] = $"<w:numbering {Names}><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
        _parts["word/styles.xml"] = $"<w:styles {Names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\"/><w:lang w:val=\"da-DK\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal1\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Rubrik1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:color w:val=\"145AA0\"/></w:rPr></w:style></w:styles>";
        foreach (var (name, text) in Parts) _parts[name] = text;

        var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in _parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return target.ToArray();
    }

    public static string Relations(params (string Id, string Kind, string Target, bool Outside)[] all) => "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{Kinds}/{one.Kind}\" Target=\"{one.Target}\"{(one.Outside ? " TargetMode=\"External\"" : "")}/>")) + "</Relationships>";

    public static Task SetAsync(TestInstallation installation, byte[] bytes, TemplateUse use = TemplateUse.All, string name = "mall.docx") =>
        installation.Send(new UploadTemplate.Command(use, name, new MemoryStream(bytes)));
}
