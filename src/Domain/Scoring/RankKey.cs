namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// What the total order may look at. A model says which of them and in what order (<see cref="ScoringModelDefinition.Order"/>); between
/// two risks the first key that differs decides. Department and reference together never tie, so the order is total and the same in
/// every run. In every key the higher number goes first.
/// </summary>
public enum RankKey
{
    /// <summary>The risk value that counts: the computed one, or the one that a person has put in its place.</summary>
    Value,

    /// <summary>How much the value exceeds what the department tolerates; 0 within it, and where nothing is said.</summary>
    Gap,

    /// <summary>Consequence: what hurts more goes before what happens more often.</summary>
    Consequence,

    Likelihood,

    /// <summary>How many goals the risk works against.</summary>
    Goals,

    /// <summary>The weights of those goals together.</summary>
    GoalWeight,

    /// <summary>How many departments the risk concerns, the own one included.</summary>
    Departments,

    /// <summary>How much the value has risen since the year before; 0 where there is nothing to compare with.</summary>
    Trend,

    /// <summary>How many years in a row the risk has been recorded before this one.</summary>
    Age,

    /// <summary>Department code, then reference, in natural order (R2 before R10). Says nothing of the risk's size; always last.</summary>
    Reference,
}
