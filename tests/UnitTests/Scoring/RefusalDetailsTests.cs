using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>What the text of each refusal fills in, so that whoever is refused reads which step, which limit and what was tried.</summary>
public sealed class RefusalDetailsTests
{
    private static readonly DateTime Then = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    private static readonly ScoringModel FourByFive = new(StandardScales.Numbered(4, 5) with
    {
        Dimensions = [new(new("Ekonomi", "Economy"), 1, Meanings), new(new("Lag", "Law"), 1, Meanings)],
    });

    private static LocalizedText[] Meanings => [.. Enumerable.Repeat(new LocalizedText("a", "a"), 5)];

    private static IEnumerable<TestCaseData> Refusals()
    {
        yield return Case("likelihood", () => FourByFive.Score(5, 1), "StepMustBeOnTheScale 5|4");
        yield return Case("consequence", () => FourByFive.Score(1, 6), "StepMustBeOnTheScale 6|5");
        yield return Case("step of a dimension", () => FourByFive.ConsequenceOf([new("Lag", 5), new("Ekonomi", 6)]), "StepMustBeOnTheScale 6|5");
        yield return Case("dimension", () => FourByFive.ConsequenceOf([new("Miljö", 1)]), "DimensionMustBeKnown Miljö|Ekonomi, Lag");
        yield return Case("decided value", () => FourByFive.LevelOf(21, 1), "OverrideMustHaveALevel 21|1|20");
        yield return Case("mapping's length", () => new StepMapping([1, 2, 3], [1, 2, 3, 4, 5]).RequireFor(FourByFive, FourByFive), "MappingMustSayEachStep 4|3");
        yield return Case("mapping's step", () => new StepMapping([1, 2, 3, 4], [1, 2, 3, 4, 6]).RequireFor(FourByFive, FourByFive), "StepMustBeOnTheScale 6|5");
        yield return Case("mapping's order", () => new StepMapping([1, 3, 2, 4], [1, 2, 3, 4, 5]).RequireFor(FourByFive, FourByFive), "MappingMustKeepTheOrder 1, 3, 2, 4");
        yield return Case("size", () => StandardScales.Parse(" 2x4 "), "ScaleMustHaveThreeToTenSteps  2x4 ");
        yield return Case("errors", () => _ = new ErrorModel(0.5m, 0.5m, 0.1m), "ErrorModelMustAddUpToOne 0.5/0.5/0.1");
        yield return Case("errors as text", () => ErrorModel.Parse("0.5/0.5"), "ErrorModelMustAddUpToOne 0.5/0.5");
        yield return Case("number taken", () => SelectionProbability.Of<Standing>([], FourByFive, -2, ErrorModel.Standard), "SelectionNumberMustBePositive -2");
        yield return Case("used model", () => Used("Egen").RequireDraft(), "UsedModelMustNotChange Egen");
        yield return Case("provided model", () => FourByFive.RequireDraft(), "ProvidedModelMustNotChange 4 × 5");
        yield return Case("title", () => ScoringModel.BasedOn(FourByFive, "", 1, "anna", Then), "TextMustNotBeEmpty Title");
    }

    [TestCaseSource(nameof(Refusals))]
    public void Refusal_TellsWhatItsTextFillsIn(Action attempt, string expected)
    {
        var broken = Should.Throw<RuleBrokenException>(attempt);

        $"{broken.Rule} {string.Join('|', broken.Details)}".ShouldBe(expected);
    }

    private static ScoringModel Used(string title)
    {
        var model = ScoringModel.Made(StandardScales.Numbered(3, 3), title, 1, "anna", Then);
        _ = new PlanningYear(2027, model);
        return model;
    }

    private static TestCaseData Case(string name, Action attempt, string expected) => new TestCaseData(attempt, expected).SetArgDisplayNames(name);
}
