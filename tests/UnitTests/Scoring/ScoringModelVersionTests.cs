using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>Which models may change, and what they say of where they come from.</summary>
public sealed class ScoringModelVersionTests
{
    private static readonly DateTime Then = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Later = Then.AddDays(1);

    [Test]
    public void BasedOn_IsADraftWithTheSameContentAndHash()
    {
        var source = SeededModels.Named("4x4");

        var copy = ScoringModel.BasedOn(source, "  Kommunens \n modell ", 2, "anna", Then);

        (copy.Title, copy.Number, copy.CreatedBy, copy.CreatedAt, copy.ChangedBy, copy.ChangedAt).ShouldBe(("Kommunens modell", 2, "anna", Then, "anna", Then));
        (copy.IsDraft, copy.IsOwn, copy.IsUsed, copy.Hash).ShouldBe((true, true, false, source.Hash));
        copy.BasedOnId.ShouldBeNull("the source has not been saved");
    }

    [TestCase("", Rule.TextMustNotBeEmpty)]
    [TestCase("   ", Rule.TextMustNotBeEmpty)]
    [TestCase("123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1", Rule.TextMustNotBeTooLong)]
    public void Title_WhenEmptyOrTooLong_IsRefused(string title, Rule rule)
    {
        var model = Draft();

        ((Action)(() => ScoringModel.BasedOn(model, title, 1, "anna", Then))).ShouldBreak(rule);
        ((Action)(() => model.Revise(title, 1, model.Definition, "anna", Later))).ShouldBreak(rule);
        model.Title.ShouldBe("Egen");
    }

    [Test]
    public void Revise_ReplacesTitleContentHashAndCells()
    {
        var model = Draft();
        _ = model.Cells;

        model.Revise("Annan", 3, Models.Definition(ValueFormula.Sum, 3, 5) with { Order = [RankKey.Value, RankKey.Likelihood] }, "bo", Later);

        (model.Title, model.Number, model.Name, model.ChangedBy, model.ChangedAt, model.CreatedBy, model.CreatedAt).ShouldBe(("Annan", 3, "3x5", "bo", Later, "anna", Then));
        model.Score(3, 5).Value.ShouldBe(8);
        model.Order.Keys.ShouldBe([RankKey.Value, RankKey.Likelihood]);
        model.Hash.ShouldBe(model.Definition.Hash());
    }

    [Test]
    public void Appetites_AreThoseOfTheContent_AndMadeOncePerContent()
    {
        var model = ScoringModel.Made(StandardScales.Numbered(3, 3) with { Appetites = [new("KS", null, 4)] }, "Egen", 1, "anna", Then);
        var before = model.Appetites;
        (before.For(["KS"], null), before.For(["SN"], null)).ShouldBe((4, null));
        model.Appetites.ShouldBeSameAs(before);

        model.Revise("Egen", 1, model.Definition with { Appetites = [new(null, null, 6)] }, "anna", Later);

        (model.Appetites.For(["KS"], null), model.Appetites.For(["SN"], null)).ShouldBe((6, 6));
    }

    [Test]
    public void Revise_WhenTheContentIsNotComplete_ChangesNothing()
    {
        var model = Draft();
        var before = model.Hash;

        ((Action)(() => model.Revise("Annan", 1, model.Definition with { Bands = [] }, "bo", Later))).ShouldBreak(Rule.BandsMustCoverAllValues);

        (model.Title, model.Hash, model.ChangedBy).ShouldBe(("Egen", before, "anna"));
    }

    [Test]
    public void Revise_WhenAYearUsesTheModel_IsRefused()
    {
        var model = Draft();
        _ = new PlanningYear(2027, model);

        model.IsDraft.ShouldBeFalse();
        ((Action)(() => model.Revise("Annan", 1, model.Definition, "bo", Later))).ShouldBreak(Rule.UsedModelMustNotChange);
        ((Action)model.RequireDraft).ShouldBreak(Rule.UsedModelMustNotChange);
    }

    [Test]
    public void Revise_WhenTheModelCameWithTheProduct_IsRefused() =>
        ((Action)(() => SeededModels.Named("5x5").Revise("Annan", 1, StandardScales.Numbered(3, 3), "bo", Later))).ShouldBreak(Rule.ProvidedModelMustNotChange);

    [Test]
    public void ScoreWith_WhenAYearTakesAnotherModel_BothAreUsedForGood()
    {
        var (first, second) = (Draft(), Draft());
        var year = new PlanningYear(2027, first);

        year.ScoreWith(second);

        (first.IsUsed, second.IsUsed).ShouldBe((true, true));
    }

    private static ScoringModel Draft() => ScoringModel.Made(StandardScales.Numbered(4, 4), "Egen", 1, "anna", Then);
}
