using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>
/// The formulas that risk tools have in common, cell by cell, against tables typed here and worked out by hand from the formula.
/// Rows: likelihood from 1. Columns: consequence from 1.
/// </summary>
public sealed class FormulaTests
{
    private const string Product4 = "1 2 3 4 / 2 4 6 8 / 3 6 9 12 / 4 8 12 16";
    private const string Product5 = "1 2 3 4 5 / 2 4 6 8 10 / 3 6 9 12 15 / 4 8 12 16 20 / 5 10 15 20 25";
    private const string PlusLikelihood4 = "2 3 4 5 / 4 6 8 10 / 6 9 12 15 / 8 12 16 20";
    private const string PlusLikelihood5 = "2 3 4 5 6 / 4 6 8 10 12 / 6 9 12 15 18 / 8 12 16 20 24 / 10 15 20 25 30";
    private const string PlusConsequence4 = "2 4 6 8 / 3 6 9 12 / 4 8 12 16 / 5 10 15 20";
    private const string PlusConsequence5 = "2 4 6 8 10 / 3 6 9 12 15 / 4 8 12 16 20 / 5 10 15 20 25 / 6 12 18 24 30";
    private const string PlusTwiceLikelihood4 = "3 4 5 6 / 6 8 10 12 / 9 12 15 18 / 12 16 20 24";
    private const string PlusTwiceLikelihood5 = "3 4 5 6 7 / 6 8 10 12 14 / 9 12 15 18 21 / 12 16 20 24 28 / 15 20 25 30 35";
    private const string PlusTwiceConsequence4 = "3 6 9 12 / 4 8 12 16 / 5 10 15 20 / 6 12 18 24";
    private const string PlusTwiceConsequence5 = "3 6 9 12 15 / 4 8 12 16 20 / 5 10 15 20 25 / 6 12 18 24 30 / 7 14 21 28 35";
    private const string Sum4 = "2 3 4 5 / 3 4 5 6 / 4 5 6 7 / 5 6 7 8";
    private const string Highest4 = "1 2 3 4 / 2 2 3 4 / 3 3 3 4 / 4 4 4 4";

    [TestCase(ValueFormula.Product, 4, Product4)]
    [TestCase(ValueFormula.Product, 5, Product5)]
    [TestCase(ValueFormula.ProductPlusLikelihood, 4, PlusLikelihood4)]
    [TestCase(ValueFormula.ProductPlusLikelihood, 5, PlusLikelihood5)]
    [TestCase(ValueFormula.ProductPlusConsequence, 4, PlusConsequence4)]
    [TestCase(ValueFormula.ProductPlusConsequence, 5, PlusConsequence5)]
    [TestCase(ValueFormula.ProductPlusTwiceLikelihood, 4, PlusTwiceLikelihood4)]
    [TestCase(ValueFormula.ProductPlusTwiceLikelihood, 5, PlusTwiceLikelihood5)]
    [TestCase(ValueFormula.ProductPlusTwiceConsequence, 4, PlusTwiceConsequence4)]
    [TestCase(ValueFormula.ProductPlusTwiceConsequence, 5, PlusTwiceConsequence5)]
    [TestCase(ValueFormula.Sum, 4, Sum4)]
    [TestCase(ValueFormula.Highest, 4, Highest4)]
    public void Score_GivesTheValueOfTheFormulaInEveryCell(ValueFormula formula, int steps, string expected) =>
        Models.InWords(Models.Of(formula, steps, steps)).ShouldBe(expected);

    [TestCase(ValueFormula.Product, 14)]
    [TestCase(ValueFormula.ProductPlusLikelihood, 16)]
    [TestCase(ValueFormula.ProductPlusConsequence, 16)]
    [TestCase(ValueFormula.ProductPlusTwiceLikelihood, 20)]
    [TestCase(ValueFormula.ProductPlusTwiceConsequence, 20)]
    public void Score_OnFiveByFive_HasAsManyDifferentValuesAsIsKnownOfTheFormula(ValueFormula formula, int values) =>
        Models.Of(formula, 5, 5).Cells.Select(cell => cell.Value).Distinct().Count().ShouldBe(values);

    [TestCase(ValueFormula.Product, "3 × 4 = 12")]
    [TestCase(ValueFormula.ProductPlusLikelihood, "3 × 4 + 3 = 15")]
    [TestCase(ValueFormula.ProductPlusConsequence, "3 × 4 + 4 = 16")]
    [TestCase(ValueFormula.ProductPlusTwiceLikelihood, "3 × 4 + 2 × 3 = 18")]
    [TestCase(ValueFormula.ProductPlusTwiceConsequence, "3 × 4 + 2 × 4 = 20")]
    [TestCase(ValueFormula.Sum, "3 + 4 = 7")]
    [TestCase(ValueFormula.Highest, "max(3, 4) = 4")]
    [TestCase(ValueFormula.Table, "(3, 4) → 12")]
    public void Score_SaysTheCalculation(ValueFormula formula, string expected) =>
        Models.Of(formula, 4, 5).Score(3, 4).Calculation.ShouldBe(expected);

    [Test]
    public void Score_WhenTheAxesDifferInLength_TakesLikelihoodFirst()
    {
        var model = Models.Of(ValueFormula.Table, 3, 5);

        (model.Score(3, 1).Value, model.Score(1, 5).Value, model.Score(2, 4).Value, model.HighestValue).ShouldBe((3, 5, 8, 15));
    }
}
