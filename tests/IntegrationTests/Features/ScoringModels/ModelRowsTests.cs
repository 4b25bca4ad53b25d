using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.ScoringModels;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.ScoringModels;

/// <summary>The editor's boxes: nothing typed is lost, and what is read is what was written.</summary>
public sealed class ModelRowsTests
{
    private static IEnumerable<ScoringModelDefinition> Definitions =>
    [
        StandardScales.Numbered(3, 10),
        AnyModel.LookUp,
        StandardScales.Numbered(4, 4) with
        {
            GoalWeights = [new("P2", 0), new("M1", 7)],
            Appetites = [new(null, null, 12), new("KS", "Ekonomi", 0)],
            Effects = [new(new("Svag", "Weak"), AxisEffect.None, new(25, null)), new(new("God", "Good"), new(null, [1, 1, 2, 2]), new(50, null))],
            Order = [RankKey.Value, RankKey.Age],
        },
    ];

    [Test]
    public void Read_OfWhatWasFilledIn_IsTheSameModel([ValueSource(nameof(Definitions))] ScoringModelDefinition definition)
    {
        var (read, problems) = ReadModelForm.From(FillModelForm.From("T", 0, definition, ["M1", "M2", "P2"]));

        problems.ShouldBeEmpty();
        read.Canonical().ShouldBe(definition.Canonical());
    }

    [Test]
    public void Steps_WhenMadeFewerAndMoreAgain_KeepWhatWasTyped()
    {
        var form = FillModelForm.From("T", 0, StandardScales.Numbered(5, 5), []);

        form["likelihood.count"] = "4";
        ReadModelForm.From(form).Definition.Likelihood.Count.ShouldBe(4);
        form.Hidden().ShouldContain(box => box.Key == "likelihood[4].word.swedish" && box.Value == "steg 5");
        form["likelihood.count"] = "5";

        ReadModelForm.From(form).Definition.Likelihood[4].Word.Swedish.ShouldBe("steg 5");
    }

    [TestCase("2")]
    [TestCase("11")]
    [TestCase("")]
    [TestCase("tre")]
    [TestCase("-4")]
    public void Steps_WhenTheNumberCannotBe_IsAProblemAtItsBox(string typed)
    {
        var form = FillModelForm.From("T", 0, StandardScales.Numbered(5, 5), []);
        form["consequence.count"] = typed;

        ReadModelForm.From(form).Problems.ShouldContain(problem => problem.Box == "consequence.count");
    }

    [Test]
    public void RemoveRow_MovesTheOthersUp()
    {
        var form = FillModelForm.From("T", 0, StandardScales.Numbered(4, 4) with { Appetites = [new("A", null, 1), new("B", null, 2), new("C", "x", 3)] }, []);

        ChangeModelRows.In(form, null, "appetites[1]");

        ReadModelForm.From(form).Definition.Appetites.ShouldBe([new("A", null, 1), new("C", "x", 3)]);
    }

    [Test]
    public void AddRow_OfAUsualDimension_HasItsNamesAndBecomesPartWhenSaved()
    {
        var form = FillModelForm.From("T", 0, StandardScales.Numbered(4, 4), []);

        ChangeModelRows.In(form, "dimensions:Miljö", null);
        ChangeModelRows.In(form, "dimensions", null);
        ChangeModelRows.In(form, "unknown", "unknown[1]");

        var (read, problems) = ReadModelForm.From(form);
        problems.ShouldBeEmpty("a row without a word in it is no row");
        read.Dimensions.Single().Name.English.ShouldBe("Environment");
    }

    [Test]
    public void Problem_InALaterRow_StandsAtThatRow_AlsoWhenOneBeforeIsEmpty()
    {
        var form = FillModelForm.From("T", 0, StandardScales.Numbered(4, 4), ["M1", "M2"]);
        form["effects.count"] = "2";
        (form["effects[1].name.swedish"], form["effects[1].name.english"], form["effects[1].likelihood.steps"]) = ("God", "Good", "1 1 3 2");
        form["goalWeights[1].weight"] = "500";

        ReadModelForm.From(form).Problems.Select(problem => problem.Box).ShouldBe(["goalWeights[1].weight", "effects[1].likelihood.steps"]);
    }
}
