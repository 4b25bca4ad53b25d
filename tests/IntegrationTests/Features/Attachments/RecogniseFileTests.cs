using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Attachments;

public sealed class RecogniseFileTests
{
    private static readonly (string Name, byte[] Bytes, string Type)[] Taken =
    [
        ("a.pdf", SampleFiles.Pdf, "application/pdf"),
        ("a.PDF", SampleFiles.Pdf, "application/pdf"),
        ("a.docx", SampleFiles.Word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.xlsx", SampleFiles.Excel, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("a.pptx", SampleFiles.Slides, "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ("a.odt", SampleFiles.OpenText, "application/vnd.oasis.opendocument.text"),
        ("a.ods", SampleFiles.OpenSheet, "application/vnd.oasis.opendocument.spreadsheet"),
        ("a.png", SampleFiles.Png, "image/png"),
        ("a.jpg", SampleFiles.Jpg, "image/jpeg"),
        ("a.jpeg", SampleFiles.Jpg, "image/jpeg"),
        ("a.txt", SampleFiles.Text, "text/plain"),
        ("a.csv", SampleFiles.OldText, "text/csv"),
    ];

    private static readonly (string Name, byte[] Bytes, string Why)[] Refused =
    [
        ("a.svg", "<svg/>"u8.ToArray(), "Den sortens fil går inte att bifoga."),
        ("a.html", "<html/>"u8.ToArray(), "Den sortens fil går inte att bifoga."),
        ("a.exe", "MZ"u8.ToArray(), "Den sortens fil går inte att bifoga."),
        ("a.docm", SampleFiles.Word, "Den sortens fil går inte att bifoga."),
        ("a.pdf.exe", SampleFiles.Pdf, "Den sortens fil går inte att bifoga."),
        ("pdf", SampleFiles.Pdf, "Den sortens fil går inte att bifoga."),
        ("a.pdf", "MZ\u0090%PDF-"u8.ToArray(), "Innehållet är inte det som ändelsen .pdf säger."),
        ("a.png", SampleFiles.Jpg, "Innehållet är inte"),
        ("a.jpg", "<svg/>"u8.ToArray(), "Innehållet är inte"),
        ("a.docx", SampleFiles.Excel, "Innehållet är inte"),
        ("a.xlsx", SampleFiles.Word, "Innehållet är inte"),
        ("a.pptx", SampleFiles.Word, "Innehållet är inte"),
        ("a.docx", SampleFiles.Pdf, "Innehållet är inte"),
        ("a.docx", SampleFiles.Damaged, "Innehållet är inte"),
        ("a.docx", SampleFiles.MacroType, "Innehållet är inte"),
        ("a.odt", SampleFiles.OpenSheet, "Innehållet är inte"),
        ("a.ods", SampleFiles.Excel, "Innehållet är inte"),
        ("a.docx", SampleFiles.Macro, "Filen innehåller makron."),
        ("a.odt", SampleFiles.OpenMacro, "Filen innehåller makron."),
        ("a.docx", SampleFiles.Bomb, "Filen blir större än 200 MB när den packas upp."),
        ("a.txt", "a\0b"u8.ToArray(), "Innehållet är inte"),
        ("a.txt", [0xFF, 0xFE, 0x61, 0x00], "Innehållet är inte"),
        ("a.csv", [0x61, 0x1B, 0x5B], "Innehållet är inte"),
        ("a.csv", [0xC3, 0x28, 0x81], "Innehållet är inte"),
    ];

    [Test]
    public void TypeOf_WhenTheContentIsWhatTheNameSays_IsOurOwnMediaType([Range(0, 11)] int at) =>
        RecogniseFile.TypeOf(Taken[at].Name, Taken[at].Bytes).ShouldBe(Taken[at].Type);

    [Test]
    public void TypeOf_WhenItIsNot_IsRefusedAndSaysWhy([Range(0, 23)] int at)
    {
        var (name, bytes, why) = Refused[at];

        Should.Throw<BadInputException>(() => RecogniseFile.TypeOf(name, bytes)).Problems.Single().What.ShouldStartWith(why, Case.Sensitive, name);
        (Taken.Length, Refused.Length).ShouldBe((12, 24), "each is tried");
    }

    [TestCase("avtal.pdf", "avtal.pdf")]
    [TestCase(@"C:\Users\anna\avtal.pdf", "avtal.pdf")]
    [TestCase("../../etc/avtal.pdf", "avtal.pdf")]
    [TestCase(" .avtal\u0000\r\n.pdf. ", "avtal.pdf")]
    [TestCase("fdp.\u202Eavtal.pdf", "fdp.avtal.pdf")]
    [TestCase("a<b>\"c\"|d?.pdf", "a_b__c__d_.pdf")]
    [TestCase("Bilaga åäö (2).pdf", "Bilaga åäö (2).pdf")]
    public void NameOf_TakesAwayWhatIsNoName(string given, string name) => RecogniseFile.NameOf(given).ShouldBe(name);

    [Test]
    public void NameOf_WhenTooLong_KeepsTheEnding()
    {
        var name = RecogniseFile.NameOf(new string('a', 300) + ".pdf");

        name.Length.ShouldBe(150);
        name.ShouldEndWith("a.pdf");
    }
}
