using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Attachments;

public sealed class AttachmentTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    [TestCase(0)]
    [TestCase(Attachment.SizeLimit + 1)]
    public void Attachment_WhenEmptyOrTooLarge_IsRefused(int size) => ((Action)(() => New("a.pdf", new byte[size]))).ShouldBreak(Rule.AttachmentMustHaveASize);

    [Test]
    public void Attachment_WhenTheNameIsEmptyOrTooLong_IsRefused()
    {
        ((Action)(() => New(" ", [1]))).ShouldBreak(Rule.TextMustNotBeEmpty);
        ((Action)(() => New(new string('a', Attachment.NameLimit + 1), [1]))).ShouldBreak(Rule.TextMustNotBeTooLong);
    }

    [Test]
    public void Attachment_KnowsItsSizeAndFingerprint()
    {
        var attachment = New("a.txt", "abc"u8.ToArray());

        (attachment.Size, attachment.By, attachment.At).ShouldBe((3, "anna", Monday));
        attachment.Sha256.ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static Attachment New(string name, byte[] content) => new(
        new Risk(new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4))), new Department("SN", "Socialnämnden", DepartmentKind.Board), "1", new RiskDescription { Title = "Brand" }, "anna", Monday),
        name, "text/plain", content, "anna", Monday);
}
