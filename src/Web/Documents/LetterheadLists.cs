using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>Brings the list of a paper into a template, beside the lists that it has.</summary>
internal static class LetterheadLists
{
    private const string PartId = "rIdPaperLists";

    /// <returns>The list's number in the template.</returns>
    public static int Merge(MainDocumentPart main)
    {
        if (main.NumberingDefinitionsPart is not { } part)
        {
            WordXml.Write(main.AddNewPart<NumberingDefinitionsPart>(PartId), new XDocument(WordXml.Of(WordLists.Create())));
            return WordLists.Bullets;
        }

        var lists = WordXml.Read(part);
        var (kinds, instances) = (lists.Root!.Elements(WordXml.W + "abstractNum").ToList(), lists.Root.Elements(WordXml.W + "num").ToList());
        var kind = Next(kinds, "abstractNumId");
        var instance = Next(instances, "numId");

        // The kinds stand before the lists made of them, and pictures before both.
        Add(lists.Root, kinds.LastOrDefault() ?? lists.Root.Elements(WordXml.W + "numPicBullet").LastOrDefault(), WordXml.Of(WordLists.Abstract(kind)));
        Add(lists.Root, instances.LastOrDefault() ?? lists.Root.Elements(WordXml.W + "abstractNum").Last(), WordXml.Of(WordLists.Instance(instance, kind)));
        WordXml.Write(part, lists);
        return instance;
    }

    private static int Next(List<XElement> numbered, string by) => numbered.Select(one => one.Number(by, 0)).DefaultIfEmpty(0).Max() + 1;

    private static void Add(XElement root, XElement? after, XElement list)
    {
        if (after is null) root.AddFirst(list);
        else after.AddAfterSelf(list);
    }
}
