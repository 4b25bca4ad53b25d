using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// How the departments use one scale: each against all together. It shows, and changes nothing. A department counts with those below
/// it, as it does in the register.
/// </summary>
public sealed class Calibration
{
    private readonly ILookup<int, CalibrationCount> _own;
    private readonly DepartmentTree _tree;
    private readonly ScoringModel _model;

    /// <param name="model">What the year is scored with.</param>
    /// <param name="departments">Each department's id and its parent's id.</param>
    /// <param name="counts">All risks that the reader may see, counted.</param>
    public Calibration(ScoringModel model, IEnumerable<(int Id, int? ParentId)> departments, IReadOnlyCollection<CalibrationCount> counts)
    {
        (_model, _tree, _own) = (model, new DepartmentTree(departments), counts.ToLookup(count => count.DepartmentId));
        All = new CalibratedRisks(model, counts);
    }

    /// <summary>Every risk once.</summary>
    public CalibratedRisks All { get; }

    /// <summary>The department's risks and those of the departments below it.</summary>
    public CalibratedRisks Of(int departmentId) => new(_model, [.. _tree.WithDescendants(departmentId).SelectMany(id => _own[id])]);

    /// <summary>What somebody should look at in a department's numbers; none where nothing stands out.</summary>
    public IReadOnlyList<CalibrationMark> MarksOf(CalibratedRisks department)
    {
        if (department.Total == 0) return [CalibrationMark.Missing];

        var marks = new List<CalibrationMark>();
        if (department.Scored >= CalibrationRules.FewestRisks) marks.AddRange(Pattern(department));
        if (department.Unscored > 0) marks.Add(CalibrationMark.Unscored);
        return marks;
    }

    private IEnumerable<CalibrationMark> Pattern(CalibratedRisks department)
    {
        var mostUsed = department.MostUsedCell!.Count;
        if (100 * mostUsed >= CalibrationRules.CellPercent * department.Scored) yield return CalibrationMark.OneCell;

        // Where every risk is in one cell, that it is also one row and one column says nothing more.
        if (mostUsed < department.Scored && department.UsesOneLikelihood) yield return CalibrationMark.OneLikelihood;
        if (mostUsed < department.Scored && department.UsesOneConsequence) yield return CalibrationMark.OneConsequence;

        var difference = CalibrationRules.LevelParts * (department.LevelSum * All.Scored - All.LevelSum * department.Scored);
        var limit = (long)department.Scored * All.Scored;
        if (difference >= limit) yield return CalibrationMark.MeanAbove;
        if (difference <= -limit) yield return CalibrationMark.MeanBelow;
    }
}

/// <summary>From where a mark is set. Few risks say nothing of how a department assesses.</summary>
public static class CalibrationRules
{
    /// <summary>Assessed risks that a department must have before a pattern in them is marked, itself included.</summary>
    public const int FewestRisks = 5;

    /// <summary>The share of a department's assessed risks in one cell, in per cent, itself included.</summary>
    public const int CellPercent = 80;

    /// <summary>The mean level differs clearly from that of all by one part of so many of a level, itself included: 2 is half a level.</summary>
    public const int LevelParts = 2;
}

/// <summary>What stands out in how a department assesses.</summary>
public enum CalibrationMark
{
    /// <summary>All assessed risks, or nearly, are in one cell.</summary>
    OneCell,

    /// <summary>Several consequences, and only one likelihood.</summary>
    OneLikelihood,

    /// <summary>Several likelihoods, and only one consequence.</summary>
    OneConsequence,

    /// <summary>The mean level is clearly above that of all.</summary>
    MeanAbove,

    /// <summary>The mean level is clearly below that of all.</summary>
    MeanBelow,

    /// <summary>There is no risk.</summary>
    Missing,

    /// <summary>There are risks without an assessment.</summary>
    Unscored,
}
