using System.IO.Compression;
using System.Text;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.IntegrationTests.Import;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>Each broken file ends with exit code 2, says where, and changes nothing.</summary>
public sealed class ImportBadFilesTests
{
    private static readonly object?[] Headings = ["Nr", "Risk", "Sannolikhet", "Konsekvens"];

    [Test]
    public async Task ImportRisks_WhenColumnIsMissing_NamesTheRow() =>
        await Refuses(Workbook.Of(["Nr", "Risk", "Sannolikhet"], ["R1", "Brand", 3]), "blad Risker, rad 1: Kolumnen Konsekvens saknas");

    [Test]
    public async Task ImportRisks_WhenNoRiskColumn_NamesTheRow() =>
        await Refuses(Workbook.Of(["Nr", "Sannolikhet", "Konsekvens"], ["R1", 3, 3]), "blad Risker, rad 1: Kolumnen Risk saknas");

    [Test]
    public async Task ImportRisks_WhenLevelIsNotOnTheScale_NamesTheCell() =>
        await Refuses(Workbook.Of(Headings, ["R1", "Brand", 7, 3]), "blad Risker, cell C2: Här står ”7”");

    [Test]
    public async Task ImportRisks_WhenTextStandsInANumber_NamesTheCell() =>
        await Refuses(Workbook.Of(Headings, ["R1", "Brand", 3, "vet ej"]), "blad Risker, cell D2: Här står ”vet ej”");

    [Test]
    public async Task ImportRisks_WhenOneLevelIsMissing_NamesTheEmptyCell() =>
        await Refuses(Workbook.Of(Headings, ["R1", "Brand", 3, null]), "cell D2: Cellen är tom");

    [Test]
    public async Task ImportRisks_WhenReferenceIsDoubled_NamesBothCells() =>
        await Refuses(Workbook.Of(Headings, ["R1", "Brand", 3, 3], ["r1", "Stöld", 2, 2]), "cell A3: Beteckningen r1 står redan i", "cell A2");

    [Test]
    public async Task ImportRisks_WhenTextIsDoubledWithoutReference_NamesBothCells() =>
        await Refuses(Workbook.Of(Headings, [null, "Brand", 3, 3], [null, "Brand ", 2, 2]), "cell B3: Samma process och risktext", "cell B2");

    [Test]
    public async Task ImportRisks_WhenRiskIsEmpty_NamesTheCell() =>
        await Refuses(Workbook.Of(Headings, ["R1", "  ", 3, 3]), "cell B2: Raden har uppgifter men ingen risktext");

    [Test]
    public async Task ImportRisks_WhenTextIsTooLong_NamesTheCell() =>
        await Refuses(Workbook.Of(Headings, ["R1", new string('a', 1001), 3, 3]), "cell B2: Texten har 1001 tecken");

    [Test]
    public async Task ImportRisks_WhenFormulaIsWrong_NamesTheCell() =>
        await Refuses(Workbook.Of(sheet =>
        {
            Workbook.Fill(sheet, [Headings, ["R1", "Brand", null, 3]]);
            sheet.Cells["C2"].Formula = "1/0";
            OfficeOpenXml.CalculationExtension.Calculate(sheet.Workbook);
        }), "cell C2: ");

    [Test]
    public async Task ImportRisks_WhenSeveralThingsAreWrong_SaysAll() =>
        await Refuses(Workbook.Of(Headings, ["R1", "Brand", 9, 9], ["R2", null, 3, 3]), "cell C2", "cell D2", "cell B3");

    [Test]
    public async Task ImportRisks_WhenEverythingIsWrong_CountsTheRest() =>
        await Refuses(Workbook.Of([Headings, .. Enumerable.Range(1, 130).Select(n => new object?[] { $"R{n}", "Brand", 9, 3 })]), "Och 30 till.");

    [Test]
    public async Task ImportRisks_WhenZipIsTruncated_SaysDamaged() =>
        await Refuses(new MemoryStream(Good().ToArray()[..^400]), "risker.xlsx: Filen är skadad");

    [Test]
    public async Task ImportRisks_WhenPartIsCorrupt_SaysDamaged()
    {
        var workbook = Changed(Good(), zip =>
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            sheet.Write("<worksheet><sheetData><row r='x'>");
        });
        await Refuses(workbook, "risker.xlsx: Filen är skadad");
    }

    [Test]
    public async Task ImportRisks_WhenZipBomb_RefusesFastWithFlatMemory() =>
        await RefusesBomb(Bomb(), "packar upp till mer än 200 MB");

    [Test]
    public async Task ImportRisks_WhenZipBombLiesAboutItsSize_RefusesFastWithFlatMemory() =>
        await RefusesBomb(Lying(Bomb()), "risker.xlsx: ");

    [Test]
    public async Task ImportRisks_WhenStatedSizesExceedAnyNumber_SaysTooLarge() =>
        await Refuses(BoastingZip.Of(Good()), "packar upp till mer än 200 MB");

    [Test]
    public async Task ImportRisks_WhenMacroWorkbook_SaysSo()
    {
        await Refuses(Changed(Good(), zip => zip.CreateEntry("xl/vbaProject.bin")), "makron");
        await RefusesNamed("risker.xlsm", Good(), "makron");
    }

    [TestCase("risker.xlsx")]
    [TestCase("risker.pdf")]
    public async Task ImportRisks_WhenNotAWorkbook_SaysSo(string fileName) =>
        await RefusesNamed(fileName, new MemoryStream("%PDF-1.7 hej"u8.ToArray()), "varken en Excel-arbetsbok");

    [Test]
    public async Task ImportRisks_WhenZipIsSomethingElse_SaysSo() =>
        await Refuses(Changed(new MemoryStream(), zip => zip.CreateEntry("hej.txt")), "varken en Excel-arbetsbok");

    [Test]
    public async Task ImportRisks_WhenOldOrEncryptedWorkbook_SaysSo() =>
        await Refuses(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), "lösenord");

    [Test]
    public async Task ImportRisks_WhenEmptyFile_SaysSo() => await Refuses(new MemoryStream(), "Filen är tom");

    [Test]
    public async Task ImportRisks_WhenBinaryIsNamedCsv_SaysSo() => await RefusesNamed("a.csv", new MemoryStream([1, 0, 2, 0, 3]), "annat än text");

    [Test]
    public async Task ImportRisks_WhenCsvIsWrong_NamesTheLineAndColumn() =>
        await RefusesNamed("a.csv", new MemoryStream(Encoding.UTF8.GetBytes("Risk;Sannolikhet;Konsekvens\nBrand;3;8\n")), "a.csv, rad 2, kolumn C (Konsekvens): Här står ”8”");

    [Test]
    public async Task ImportRisks_WhenFileIsMissing_IsBadInput()
    {
        await using var installation = await TestInstallation.CreateAsync();

        (await Ik.RunAsync(installation, "import", "risks", "finns-inte.xlsx", "--year", "2026")).ShouldSatisfyAllConditions(
            outcome => outcome.Exit.ShouldBe(2),
            outcome => outcome.Error.ShouldContain("finns-inte.xlsx: Filen finns inte"));
    }

    private static MemoryStream Good() => Workbook.Of(Headings, ["R1", "Brand", 3, 3]);

    private static async Task RefusesBomb(MemoryStream bomb, params string[] expected)
    {
        var (before, start) = (GC.GetTotalAllocatedBytes(), System.Diagnostics.Stopwatch.GetTimestamp());

        await Refuses(bomb, expected);

        System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(10);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(300L << 20);
    }

    private static Task Refuses(MemoryStream content, params string[] expected) => RefusesNamed("risker.xlsx", content, expected);

    private static async Task RefusesNamed(string fileName, MemoryStream content, params string[] expected)
    {
        await using var installation = await TestInstallation.CreateAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File(fileName), content.ToArray());
        var before = await installation.ContentAsync();

        var outcome = await Ik.RunAsync(installation, "import", "risks", folder.File(fileName), "--year", "2026", "--department", "KS", "--scale", "5x5");

        outcome.Exit.ShouldBe(2, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        foreach (var part in expected) outcome.Error.ShouldContain(part);
        outcome.Error.ShouldContain(fileName);
        (await installation.ContentAsync()).ShouldBe(before);
    }

    private static MemoryStream Changed(MemoryStream workbook, Action<ZipArchive> change)
    {
        using (var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true)) change(zip);
        return workbook;
    }

    /// <summary>A workbook whose sheet is two gigabytes of zeros.</summary>
    private static MemoryStream Bomb()
    {
        var target = new MemoryStream();
        using (var source = new ZipArchive(Good()))
        using (var bomb = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries)
            {
                using var copy = bomb.CreateEntry(part.FullName, CompressionLevel.Fastest).Open();
                using var original = part.Open();
                if (part.Name != "sheet1.xml") original.CopyTo(copy);
                else for (var megabytes = 0; megabytes < 2048; megabytes++) copy.Write(new byte[1 << 20]);
            }
        }

        return target;
    }

    /// <summary>The same, but each header says that two gigabytes are a thousand bytes.</summary>
    private static MemoryStream Lying(MemoryStream bomb)
    {
        var bytes = bomb.GetBuffer().AsSpan(0, (int)bomb.Length);
        var truth = BitConverter.GetBytes(2048u << 20);
        for (var at = bytes.IndexOf(truth); at >= 0; at = bytes.IndexOf(truth)) BitConverter.TryWriteBytes(bytes[at..], 1000u);
        return bomb;
    }
}
