using System.Globalization;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>The ways in which a rule can choose risks for a plan.</summary>
public enum SelectionKind
{
    /// <summary>The n highest in the total order.</summary>
    Top,

    /// <summary>Every risk whose value is n or more.</summary>
    Value,

    /// <summary>Every risk whose consequence is n or more, however unlikely.</summary>
    Consequence,

    /// <summary>The n highest within each category.</summary>
    PerCategory,

    /// <summary>The n highest of those that work against each goal.</summary>
    PerGoal,

    /// <summary>The n highest within each department.</summary>
    PerDepartment,
}

/// <summary>One rule of selection, written "top:20", "value:9", "consequence:4", "per-category:3", "per-goal:1" or "per-department:1".</summary>
public sealed record SelectionRule
{
    /// <summary>Highest number in a rule.</summary>
    public const int MostNumber = 100_000;

    private static readonly (string Word, SelectionKind Kind)[] Words =
    [
        ("top", SelectionKind.Top),
        ("value", SelectionKind.Value),
        ("consequence", SelectionKind.Consequence),
        ("per-category", SelectionKind.PerCategory),
        ("per-goal", SelectionKind.PerGoal),
        ("per-department", SelectionKind.PerDepartment),
    ];

    /// <param name="kind">How the rule chooses.</param>
    /// <param name="number">1 to 100,000: how many, or the lowest value or step that counts (included).</param>
    public SelectionRule(SelectionKind kind, int number)
    {
        Require(number is >= 1 and <= MostNumber, Rule.SelectionNumberMustBePositive, number);

        Kind = kind;
        Number = number;
    }

    public SelectionKind Kind { get; }

    public int Number { get; }

    /// <summary>Takes the n highest of each group, and not by what a risk is in itself.</summary>
    public bool IsQuota => Kind is SelectionKind.PerCategory or SelectionKind.PerGoal or SelectionKind.PerDepartment;

    /// <summary>Reads the written form; capitals and surrounding space do not matter.</summary>
    /// <exception cref="RuleBrokenException">Not one of the six words, or not a number from 1.</exception>
    public static SelectionRule Parse(string text)
    {
        var parts = text.Trim().Split(':', 2);
        var match = Array.Find(Words, w => w.Word.Equals(parts[0].Trim(), StringComparison.OrdinalIgnoreCase));
        Require(match.Word is not null && parts.Length == 2, Rule.SelectionRuleMustBeKnown, text);
        Require(int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number), Rule.SelectionRuleMustBeKnown, text);
        return new SelectionRule(match.Kind, number);
    }

    /// <summary>The written form.</summary>
    public override string ToString() => $"{Array.Find(Words, w => w.Kind == Kind).Word}:{Number.ToString(CultureInfo.InvariantCulture)}";
}
