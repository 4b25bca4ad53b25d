using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>How a plan file and the plan of today differ; the weightiest first.</summary>
public enum PlanChangeKind
{
    ScoringModel,
    Rules,
    Picks,
    PickGone,
    Frozen,
    Decision,
    Input,
    ErrorModel,
    Withheld,
    Gone,
    NewInPlan,
    Entered,
    Left,
    NewOutside,
    Repeated,
    Reordered,
    Changed,
    Moved,
    Reworded,
}

/// <summary>One difference between a plan file and the plan of today.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Risk">Reference and department; empty when it concerns the whole plan.</param>
/// <param name="Field">The heading of what differs.</param>
/// <param name="Before">What the file says.</param>
/// <param name="After">What the database says.</param>
public sealed record PlanChange(PlanChangeKind Kind, string Risk, string Field = "", string Before = "", string After = "")
{
    /// <summary>Longest quotation in a message, in characters.</summary>
    private const int MostQuoted = 120;

    public string InWords() => T.Of($"PlanChange.{Kind}", Risk, Field, Quoted(Before), Quoted(After));

    private static string Quoted(string text)
    {
        var line = Domain.Text.OneLine(text);
        return line.Length <= MostQuoted ? line : string.Concat(line.AsSpan(0, MostQuoted), "…");
    }
}
