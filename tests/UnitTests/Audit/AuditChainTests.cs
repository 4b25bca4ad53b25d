using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain.Audit;

namespace Vaggeryd.InternalControl.UnitTests.Audit;

public sealed class AuditChainTests
{
    private static readonly DateTime SealedAt = Utc("2026-11-23T10:16:00.042");

    private static readonly AuditRow Row = new()
    {
        Id = 4711,
        At = Utc("2026-11-23T10:15:30.123"),
        Actor = "anna@kommun.example",
        Channel = AuditChannel.Site,
        Kind = AuditKind.Changed,
        Subject = "Risk",
        SubjectId = "17",
        SubjectName = "sn-07",
        DepartmentId = 5,
        Changes = """{"Title":["Nattpass","Nattpass på boende"]}""",
        Unit = "0af7651916cd43dd8448eb211c80319c",
    };

    /// <summary>The documented example is what the program computes, text and hash: an auditor can make it again with other tools.</summary>
    [Test]
    public void Hash_OfTheDocumentedExample_IsTheDocumentedHash()
    {
        var document = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "audit-trail.md")).ReplaceLineEndings("\n");
        var text = Regex.Match(document, "```text\n(?<text>.*?\n)```", RegexOptions.Singleline).Groups["text"].Value;

        text.ShouldBe(AuditChain.Text(1, AuditChain.Beginning, SealedAt, Row));
        document.ShouldContain(AuditChain.Hash(1, AuditChain.Beginning, SealedAt, Row));
    }

    [Test]
    public void Hash_WhenNothingChanges_IsTheSame() =>
        AuditChain.Hash(1, AuditChain.Beginning, SealedAt, Row).ShouldBe(AuditChain.Hash(1, AuditChain.Beginning, SealedAt, Row));

    [Test]
    public void Hash_WhenAnythingChanges_IsAnother()
    {
        var other = new string('f', 64);
        string[] hashes =
        [
            AuditChain.Hash(1, AuditChain.Beginning, SealedAt, Row),
            AuditChain.Hash(2, AuditChain.Beginning, SealedAt, Row),
            AuditChain.Hash(1, other, SealedAt, Row),
            AuditChain.Hash(1, AuditChain.Beginning, SealedAt.AddMilliseconds(1), Row),
            Of(With(id: 4712)),
            Of(With(at: Row.At.AddMilliseconds(1))),
            Of(With(subjectId: "1", subjectName: "7sn-07")),
            Of(With(subjectId: "", subjectName: "17sn-07")),
            Of(With(department: 50)),
            Of(With(department: null)),
            Of(With(year: 0)),
            Of(With(changes: "{}")),
        ];

        hashes.Distinct().Count().ShouldBe(hashes.Length);
        hashes.ShouldAllBe(hash => Regex.IsMatch(hash, "^[0-9a-f]{64}$"));
    }

    /// <summary>What one field ends with can never pass for what the next begins with.</summary>
    [Test]
    public void Text_SaysHowLongEachFieldIsInBytes() =>
        AuditChain.Text(1, AuditChain.Beginning, SealedAt, With(subjectName: "å\n5:")).ShouldContain("5:å\n5:\n");

    private static string Of(AuditRow row) => AuditChain.Hash(1, AuditChain.Beginning, SealedAt, row);

    private static AuditRow With(int id = 4711, DateTime? at = null, string subjectId = "17", string subjectName = "sn-07", int? department = 5, int? year = null, string? changes = null) => new()
    {
        Id = id,
        At = at ?? Row.At,
        Actor = Row.Actor,
        Channel = Row.Channel,
        Kind = Row.Kind,
        Subject = Row.Subject,
        SubjectId = subjectId,
        SubjectName = subjectName,
        DepartmentId = department,
        Year = year,
        Changes = changes ?? Row.Changes,
        Unit = Row.Unit,
    };

    private static DateTime Utc(string time) => DateTime.SpecifyKind(DateTime.Parse(time, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
