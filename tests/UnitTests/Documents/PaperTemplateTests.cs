using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Documents;

namespace Vaggeryd.InternalControl.UnitTests.Documents;

public sealed class PaperTemplateTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    [TestCase(0)]
    [TestCase(PaperTemplate.SizeLimit + 1)]
    public void PaperTemplate_WhenEmptyOrTooLarge_IsRefused(int size) => ((Action)(() => New("a.docx", new byte[size]))).ShouldBreak(Rule.TemplateMustHaveASize);

    [Test]
    public void PaperTemplate_WhenTheNameIsEmptyOrTooLong_IsRefused()
    {
        ((Action)(() => New(" ", [1]))).ShouldBreak(Rule.TextMustNotBeEmpty);
        ((Action)(() => New(new string('a', PaperTemplate.NameLimit + 1), [1]))).ShouldBreak(Rule.TextMustNotBeTooLong);
    }

    [Test]
    public void PaperTemplate_KnowsItsSizeAndFingerprintAndIsInUse()
    {
        var template = New("mall.docx", "abc"u8.ToArray());

        (template.Use, template.Number, template.Size, template.By, template.At, template.IsInUse).ShouldBe((TemplateUse.Memo, 3, 3, "anna", Monday, true));
        template.Sha256.ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    [Test]
    public void TakeOut_SaysWhoWhenAndWhy_AndHappensOnce()
    {
        var template = New("mall.docx", [1]);

        template.TakeOut(" Fel vapen ", "bo", Monday.AddDays(1));

        (template.IsInUse, template.TakenOutBy, template.TakenOutAt, template.TakenOutBecause).ShouldBe((false, "bo", Monday.AddDays(1), "Fel vapen"));
        ((Action)(() => template.TakeOut("Igen", "bo", Monday))).ShouldBreak(Rule.TemplateMustBeInUse);
        ((Action)(() => template.GiveWay("bo", Monday))).ShouldBreak(Rule.TemplateMustBeInUse);
    }

    [Test]
    public void TakeOut_WhenTheReasonIsMissingOrTooLong_IsRefused()
    {
        var template = New("mall.docx", [1]);

        ((Action)(() => template.TakeOut(" ", "bo", Monday))).ShouldBreak(Rule.TextMustNotBeEmpty);
        ((Action)(() => template.TakeOut(new string('a', PaperTemplate.ReasonLimit + 1), "bo", Monday))).ShouldBreak(Rule.TextMustNotBeTooLong);
        template.IsInUse.ShouldBeTrue();
    }

    [Test]
    public void GiveWay_NeedsNoReason()
    {
        var template = New("mall.docx", [1]);

        template.GiveWay("bo", Monday);

        (template.IsInUse, template.TakenOutBy, template.TakenOutBecause).ShouldBe((false, "bo", null));
    }

    private static PaperTemplate New(string name, byte[] bytes) => new(TemplateUse.Memo, 3, name, bytes, "anna", Monday);
}
