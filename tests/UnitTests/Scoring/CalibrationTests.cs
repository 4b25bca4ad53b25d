using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class CalibrationTests
{
    private static readonly ScoringModel Model = SeededModels.Named("4x4");

    [Test]
    public void All_CountsEveryRiskOnce_AndADepartmentWithThoseBelowIt()
    {
        var calibration = new Calibration(Model, [(1, null), (2, 1), (3, null)], [Assessed(1, 3, 4, 2), Assessed(2, 1, 1, 3), new CalibrationCount(2, null, null, null, null, 4)]);

        (calibration.All.Scored, calibration.All.Unscored, calibration.All.Total).ShouldBe((5, 4, 9));
        (calibration.Of(1).Total, calibration.Of(2).Total, calibration.Of(3).Total).ShouldBe((9, 7, 0));
        calibration.Of(1).Levels.ShouldBe([3, 0, 2, 0]);
        calibration.Of(1).Likelihoods.ShouldBe([3, 0, 2, 0]);
        calibration.Of(1).Consequences.ShouldBe([3, 0, 0, 2]);
    }

    [Test]
    public void Means_AreExactFractions_RoundedWithAHalfAwayFromZero()
    {
        var calibration = new Calibration(Model, [(1, null)], [Assessed(1, 1, 1, 7), Assessed(1, 1, 2, 1)]);

        (calibration.All.ValueSum, calibration.All.Scored).ShouldBe((9, 8));
        calibration.All.MeanValue.ShouldBe(1.13m);
        calibration.All.MeanLevel.ShouldBe(1m);
        new Calibration(Model, [(1, null)], []).All.MeanValue.ShouldBeNull();
    }

    [Test]
    public void Means_GoByTheValueThatCounts_NotByTheCell() =>
        new Calibration(Model, [(1, null)], [new(1, 3, 3, 16, 4, 1)]).All.MeanValue.ShouldBe(16m);

    [Test]
    public void MostUsedCell_WhenSeveralHaveAsMany_IsTheOneWithTheHighestConsequence() =>
        new Calibration(Model, [(1, null)], [Assessed(1, 4, 1, 2), Assessed(1, 1, 4, 2), Assessed(1, 2, 4, 2)]).All.MostUsedCell.ShouldBe(new UsedCell(2, 4, 2));

    [TestCase("33:4", "")]
    [TestCase("33:5", "OneCell")]
    [TestCase("33:4 44:1", "OneCell")]
    [TestCase("33:7 44:2", "")]
    [TestCase("33:2 34:3", "OneLikelihood")]
    [TestCase("33:2 43:3", "OneConsequence")]
    [TestCase("33:8 34:1 32:1", "OneCell OneLikelihood")]
    [TestCase("", "Missing")]
    [TestCase("00:2", "Unscored")]
    [TestCase("33:5 00:1", "OneCell Unscored")]
    public void Marks_AreSetFromTheStatedNumbersOn(string risks, string marks)
    {
        var own = Counts(1, risks);
        var calibration = new Calibration(Model, [(1, null), (2, null)], own);

        string.Join(' ', calibration.MarksOf(calibration.Of(1))).ShouldBe(marks);
    }

    [TestCase(5, "MeanAbove", "MeanBelow")]
    [TestCase(4, "", "")]
    public void Mean_IsMarkedFromHalfALevelOn_ByFiveAssessedRisks(int risks, string above, string below)
    {
        // Levels 4 and 3 against a mean of 3.5: half of the risks are at level 4, half at level 3.
        var calibration = new Calibration(Model, [(1, null), (2, null)], [Assessed(1, 4, 4, risks - 2), Assessed(1, 4, 4, 2), Assessed(2, 3, 3, risks)]);

        (MeanOf(1), MeanOf(2)).ShouldBe((above, below));

        string MeanOf(int department) =>
            string.Join(' ', calibration.MarksOf(calibration.Of(department)).Where(mark => mark is CalibrationMark.MeanAbove or CalibrationMark.MeanBelow));
    }

    [Test]
    public void Mean_JustUnderHalfALevel_IsNotMarked()
    {
        var calibration = new Calibration(Model, [(1, null), (2, null)], [Assessed(1, 4, 4, 6), Assessed(2, 3, 3, 5)]);

        calibration.MarksOf(calibration.Of(1)).ShouldBe([CalibrationMark.OneCell]);
        calibration.MarksOf(calibration.Of(2)).ShouldBe([CalibrationMark.OneCell, CalibrationMark.MeanBelow]);
    }

    private static CalibrationCount Assessed(int department, int likelihood, int consequence, int count)
    {
        var score = Model.Score(likelihood, consequence);
        return new(department, likelihood, consequence, score.Value, score.Level, count);
    }

    /// <summary>"33:4" is four risks with likelihood 3 and consequence 3; "00:2" two without an assessment.</summary>
    private static List<CalibrationCount> Counts(int department, string written) =>
        [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(part => part[0] == "00"
            ? new CalibrationCount(department, null, null, null, null, int.Parse(part[1]))
            : Assessed(department, part[0][0] - '0', part[0][1] - '0', int.Parse(part[1])))];
}
