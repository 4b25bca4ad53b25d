using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.IntegrationTests.Import;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>Workbooks that were made to reach something else than this system's risks.</summary>
public sealed class ImportHostileFilesTests
{
    private const string Secret = "hemlighet-i-en-annan-fil";

    private static readonly object?[][] Good = [["Nr", "Risk", "Sannolikhet", "Konsekvens"], ["R1", "Brand", 3, 3]];

    private static readonly string[] Parts = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"];

    [Test]
    public async Task ImportRisks_WhenAPartDeclaresAnEntityOfAFile_DoesNotReadThatFile([ValueSource(nameof(Parts))] string part)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("annan.txt"), Secret);
        var workbook = WithDeclaration(part, $"<!ENTITY e SYSTEM \"{new Uri(folder.File("annan.txt")).AbsoluteUri}\">");

        var (outcome, content) = await ImportAsync(folder, workbook);

        outcome.Exit.ShouldBe(2, outcome.Error);
        (outcome.Output + outcome.Error + content).ShouldNotContain(Secret);
    }

    [Test]
    public async Task ImportRisks_WhenEntitiesMultiply_RefusesAtOnce([ValueSource(nameof(Parts))] string part)
    {
        using var folder = new TemporaryFolder();
        var levels = string.Concat(Enumerable.Range(1, 12).Select(n => $"<!ENTITY e{n} \"{string.Concat(Enumerable.Repeat($"&e{n - 1};", 10))}\">"));
        var start = System.Diagnostics.Stopwatch.GetTimestamp();

        var (outcome, _) = await ImportAsync(folder, WithDeclaration(part, $"<!ENTITY e0 \"ha\">{levels}<!ENTITY e \"&e12;\">"));

        outcome.Exit.ShouldBe(2, outcome.Error);
        System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(10);
    }

    [Test]
    public async Task ImportRisks_WhenTheWorkbookPointsAtAnAddress_AsksNobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var elsewhere = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/x.xlsx";
        using var folder = new TemporaryFolder();
        var workbook = Changed(zip =>
        {
            Replace(zip, "xl/workbook.xml", text => text.Replace("</sheets>", "</sheets><externalReferences><externalReference r:id=\"rIdX\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/></externalReferences>"));
            Replace(zip, "xl/_rels/workbook.xml.rels", text => text.Replace("</Relationships>", "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>"));
            Write(zip, "xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><externalBook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/></externalLink>");
            Write(zip, "xl/externalLinks/_rels/externalLink1.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\" Target=\"{elsewhere}\" TargetMode=\"External\"/></Relationships>");
        });

        var (outcome, _) = await ImportAsync(folder, workbook);

        outcome.Exit.ShouldBe(0, outcome.Error);
        listener.Pending().ShouldBeFalse();
    }

    [Test]
    public async Task ImportRisks_WhenTheLastRowOfASheetIsUsed_SaysTooMany()
    {
        using var folder = new TemporaryFolder();
        var workbook = Workbook.Of(sheet =>
        {
            Workbook.Fill(sheet, Good);
            sheet.SetValue(1_048_576, 2, "Brand");
        });

        var (outcome, _) = await ImportAsync(folder, workbook);

        outcome.Exit.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("200");
    }

    [TestCase("risker.csv", "Nr;Risk;Sannolikhet;Konsekvens\nR1;Brand;", ";3\n")]
    [TestCase("risker.json", "[{\"title\":\"Brand\",\"likelihood\":\"", "\",\"consequence\":3}]")]
    public async Task ImportRisks_WhenACellIsLongerThanASpreadsheetHolds_RefusesAtOnce(string name, string before, string after)
    {
        using var folder = new TemporaryFolder();
        var text = $"{before}1<{new string(' ', 400_000)}!{after}";
        var start = System.Diagnostics.Stopwatch.GetTimestamp();

        var (outcome, _) = await ImportAsync(folder, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), name);

        outcome.Exit.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("fler än 32767 tecken");
        System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(10);
    }

    private static async Task<(Ik.Outcome Outcome, string Content)> ImportAsync(TemporaryFolder folder, MemoryStream workbook, string name = "risker.xlsx")
    {
        await using var installation = await TestInstallation.CreateAsync();
        await File.WriteAllBytesAsync(folder.File(name), workbook.ToArray());
        var outcome = await Ik.RunAsync(installation, "import", "risks", folder.File(name), "--year", "2026", "--department", "KS", "--scale", "5x5");
        return (outcome, await installation.ContentAsync());
    }

    /// <summary>The part declares entities and uses the one called "e" as its first content.</summary>
    private static MemoryStream WithDeclaration(string part, string declarations) => Changed(zip => Replace(zip, part, text =>
    {
        var root = text.IndexOf('<', text.IndexOf("?>", StringComparison.Ordinal) is var prolog and >= 0 ? prolog + 2 : 0);
        var name = new string([.. text[(root + 1)..].TakeWhile(sign => !char.IsWhiteSpace(sign) && sign is not ('>' or '/'))]);
        var content = text.IndexOf('>', root);
        return $"{text[..root]}<!DOCTYPE {name} [{declarations}]>{text[root..(content + 1)]}&e;{text[(content + 1)..]}";
    }));

    private static MemoryStream Changed(Action<ZipArchive> change)
    {
        var workbook = Workbook.Of(Good);
        using (var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true)) change(zip);
        return workbook;
    }

    private static void Replace(ZipArchive zip, string part, Func<string, string> change)
    {
        var entry = zip.GetEntry(part).ShouldNotBeNull(part);
        using var reader = new StreamReader(entry.Open());
        var text = reader.ReadToEnd();
        reader.Dispose();
        entry.Delete();
        var changed = change(text);
        changed.ShouldNotBe(text);
        Write(zip, part, changed);
    }

    private static void Write(ZipArchive zip, string part, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(text);
    }
}
