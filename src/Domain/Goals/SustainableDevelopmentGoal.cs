using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Goals;

/// <summary>One of the 17 global goals of Agenda 2030.</summary>
public sealed class SustainableDevelopmentGoal
{
    private SustainableDevelopmentGoal() { }

    /// <param name="number">1 to 17, both included.</param>
    /// <param name="nameSwedish">The official Swedish short name.</param>
    /// <param name="nameEnglish">The official English short name.</param>
    public SustainableDevelopmentGoal(int number, string nameSwedish, string nameEnglish)
    {
        Require(number is >= 1 and <= 17, Rule.SustainableDevelopmentGoalMustBeOneToSeventeen, number);

        Number = number;
        NameSwedish = RequiredText(nameSwedish, 100, nameof(NameSwedish));
        NameEnglish = RequiredText(nameEnglish, 100, nameof(NameEnglish));
    }

    /// <summary>The goal's number is its identity.</summary>
    public int Number { get; private set; }

    public string NameSwedish { get; private set; } = "";

    public string NameEnglish { get; private set; } = "";
}
