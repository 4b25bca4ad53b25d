using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using static Vaggeryd.InternalControl.Domain.Plans.Versions.PlanItemKind;
using static Vaggeryd.InternalControl.Domain.Plans.Versions.PlanItemOrigin;

namespace Vaggeryd.InternalControl.UnitTests.Plans.Versions;

public sealed class PlanItemsTests
{
    private static readonly ILookup<string, PlanItemText> NoActions = Array.Empty<PlanItemText>().ToLookup(item => item.Slug!);

    [Test]
    public void Of_WhenNothingIsWritten_HasWhatTheDepartmentsWrote()
    {
        var actions = new[] { Text(TreatmentAction, Origin: PlanItemOrigin.Risk, "ks-1", "Öva") }.ToLookup(item => item.Slug!);

        var rows = PlanItems.Of([Risk("ks-1", "Återläsning"), Risk("ks-2", null), Risk("ks-3", " ")], [], actions);

        rows.Select(row => (row.Slug, row.Kind, row.What)).ShouldBe([("ks-1", ControlActivity, "Återläsning"), ("ks-1", TreatmentAction, "Öva")]);
        (rows[0].Method, rows[0].Frequency, rows[0].ResponsiblePerson).ShouldBe(("stickprov", "årligen", "Bo"));
    }

    [Test]
    public void Of_WhenTheOwnControlIsAdjusted_StandsInItsPlace_AndAnAddedOneBesideIt()
    {
        var rows = PlanItems.Of(
            [Risk("ks-1", "Eget 1"), Risk("ks-2", "Eget 2")],
            [Text(ControlActivity, Added, "ks-2", "Tillagt"), Text(ControlActivity, PlanItemOrigin.Risk, "ks-1", "Anpassat"), Text(ControlActivity, CommonControl, null, "För alla"), Text(TreatmentAction, Deviation, null, "Från i fjol"), Text(ControlActivity, Added, "ks-9", "Inte vald")],
            NoActions);

        rows.Select(row => row.What).ShouldBe(["Anpassat", "Eget 2", "Tillagt", "Från i fjol", "För alla"]);
    }

    [TestCase(Added, null, null, "Vad", Rule.PlanItemMustNameARisk)]
    [TestCase(PlanItemOrigin.Risk, " ", null, "Vad", Rule.PlanItemMustNameARisk)]
    [TestCase(CommonControl, null, " ", "Vad", Rule.PlanItemMustSayWhereItComesFrom)]
    [TestCase(Deviation, "ks-1", null, "Vad", Rule.PlanItemMustSayWhereItComesFrom)]
    [TestCase(Added, "ks-1", null, " \n ", Rule.TextMustNotBeEmpty)]
    public void Checked_WhenSomethingIsMissing_IsRefused(PlanItemOrigin origin, string? slug, string? source, string what, Rule rule) =>
        ((Action)(() => (Text(ControlActivity, origin, slug, what) with { Source = source }).Checked())).ShouldBreak(rule);

    [Test]
    public void Checked_TidiesTextsAndRefusesAnEndBeforeTheStart()
    {
        var text = (Text(ControlActivity, CommonControl, "ks-1", " Vad\r\nmer ") with { Source = " KS  § 1 ", Method = "  " }).Checked();

        (text.What, text.Source, text.Method, text.Slug).ShouldBe(("Vad\nmer", "KS § 1", null, null));
        ((Action)(() => (text with { StartsOn = new(2026, 2, 1), EndsOn = new(2026, 1, 31) }).Checked())).ShouldBreak(Rule.DaysMustComeInOrder);
        ((Action)(() => (text with { Frequency = new string('x', PlanItemText.TextLimit + 1) }).Checked())).ShouldBreak(Rule.TextMustNotBeTooLong);
    }

    private static PlanItemText Text(PlanItemKind kind, PlanItemOrigin Origin, string? slug, string what) => new() { Kind = kind, Origin = Origin, Slug = slug, What = what };

    private static PlanRisk Risk(string slug, string? control) => new()
    {
        Slug = slug, Department = "KS", DepartmentName = "Kommunstyrelsen", Reference = slug, Title = slug, ControlActivity = control, ControlMethod = "stickprov", ControlFrequency = "årligen", Responsible = "Bo",
    };
}
