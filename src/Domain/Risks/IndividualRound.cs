namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>
/// What one reader sees of the individual assessments at a stage. A joint assessment ends a round: what was said before it is open to all
/// who read the risk. What is said after it is open to those who have said something themselves since, so that nobody is led by others.
/// </summary>
/// <param name="Mine">The reader's own; null when there is none.</param>
/// <param name="Seen">What the reader sees, the own included, by name.</param>
/// <param name="Hidden">How many others there are that the reader does not see yet.</param>
/// <param name="Spread">What those seen span; null for fewer than two by the year's model.</param>
public sealed record IndividualRound(IndividualAssessment? Mine, IReadOnlyList<IndividualAssessment> Seen, int Hidden, AssessmentSpread? Spread)
{
    /// <param name="reader">The reader's user name.</param>
    /// <param name="stage">All below are of it.</param>
    /// <param name="individual">Everybody's, of any stage.</param>
    /// <param name="joint">The stage's joint assessment.</param>
    /// <param name="modelHash">The year's model; what was said by another is shown and not compared.</param>
    public static IndividualRound Of(string reader, AssessmentStage stage, IEnumerable<IndividualAssessment> individual, Assessment? joint, string modelHash)
    {
        var all = individual.Where(one => one.Stage == stage).OrderBy(one => one.AssessedBy, StringComparer.Ordinal).ToList();
        var mine = all.Find(one => one.AssessedBy == reader);
        var seen = all.FindAll(one => Sees(reader, one.AssessedBy, one.AssessedAt, mine?.AssessedAt, joint?.AssessedAt));
        return new(mine, seen, all.Count - seen.Count, AssessmentSpread.Of(seen.FindAll(one => one.ScoringModelHash == modelHash)));
    }

    /// <summary>Whether a reader sees what somebody said at a time.</summary>
    /// <param name="reader">The reader's user name.</param>
    /// <param name="by">Who said it.</param>
    /// <param name="at">When.</param>
    /// <param name="mineAt">When the reader said something at the stage; null for never.</param>
    /// <param name="jointAt">When the stage was assessed jointly; null for never.</param>
    public static bool Sees(string reader, string by, DateTime at, DateTime? mineAt, DateTime? jointAt) =>
        by == reader || jointAt >= at || (mineAt is not null && !(jointAt >= mineAt));
}
