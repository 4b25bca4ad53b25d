using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>What is kept on the risk itself so that lists sort, page and count by an index.</summary>
public sealed partial class Risk
{
    /// <summary>The Current assessment's likelihood; null when unscored.</summary>
    public int? Likelihood { get; private set; }

    /// <summary>The Current assessment's consequence; null when unscored.</summary>
    public int? Consequence { get; private set; }

    /// <summary>The Current assessment's value, the one that counts; null when unscored.</summary>
    public int? Value { get; private set; }

    /// <summary>The Current assessment's level; null when unscored.</summary>
    public int? Level { get; private set; }

    /// <summary>What the model computed, where a person has put another value in its place; else null.</summary>
    public int? ComputedValue { get; private set; }

    /// <summary>Why another value counts than the computed one; null where the computed one does.</summary>
    public string? OverrideReason { get; private set; }

    public int GoalCount { get; private set; }

    /// <summary>The weights of the threatened goals together, by the year's model.</summary>
    public int GoalWeight { get; private set; }

    /// <summary>How many departments the risk concerns, the own one included.</summary>
    public int DepartmentCount { get; private set; } = 1;

    /// <summary>The highest value that is tolerated here, by the year's model; null where nothing is said.</summary>
    public int? Appetite { get; private set; }

    /// <summary>The value the year before, by the same model; null when there is none.</summary>
    public int? ValueBefore { get; private set; }

    /// <summary>How many years in a row the risk has been recorded before this one.</summary>
    public int Age { get; private set; }

    /// <summary>The risk's place among all of the year, see <see cref="RankOrder.SortKey"/>.</summary>
    public string RankKey { get; private set; } = "";

    /// <summary>
    /// Takes in what lies outside the risk and decides on its place all the same. The database context asks it of every risk that is
    /// saved, and of its next year's. Says whether the place changed.
    /// </summary>
    /// <param name="appetite">The highest value that is tolerated; null where nothing is said.</param>
    /// <param name="valueBefore">The value the year before, by the same model; null when there is none.</param>
    /// <param name="age">How many years in a row the risk has been recorded before this one.</param>
    public bool StandBeside(int? appetite, int? valueBefore, int age)
    {
        (Appetite, ValueBefore, Age) = (appetite, valueBefore, age);
        var before = RankKey;
        Place();
        return RankKey != before;
    }

    private void Place() => RankKey = PlanningYear.ScoringModel.Order.SortKey(RiskStanding.Of(this));
}
