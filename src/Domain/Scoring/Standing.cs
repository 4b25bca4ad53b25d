namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>What decides where a risk stands among the others.</summary>
public record Standing
{
    /// <summary>The department's code, such as "SN".</summary>
    public required string Department { get; init; }

    /// <summary>Unique within the department and planning year.</summary>
    public required string Reference { get; init; }

    /// <summary>The risk's name in an address, such as "sn-07"; empty where risks are only compared.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Used by the rule that takes the highest within each category; null counts as a category of its own.</summary>
    public string? Category { get; init; }

    /// <summary>How many goals the risk works against, 0 or more.</summary>
    public int GoalCount { get; init; }

    /// <summary>Codes of those goals, where anything asks which they are.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>The weights of those goals together, see <see cref="ScoringModel.WeightOf"/>; 0 or more.</summary>
    public int GoalWeight { get; init; }

    /// <summary>How many departments the risk concerns, the own one included; 1 or more.</summary>
    public int DepartmentCount { get; init; } = 1;

    /// <summary>The highest value that is tolerated here, see <see cref="AppetiteTable"/>; null where nothing is said.</summary>
    public int? Appetite { get; init; }

    /// <summary>The value the year before, by the same model; null when there is none.</summary>
    public int? ValueBefore { get; init; }

    /// <summary>How many years in a row the risk has been recorded before this one, 0 or more.</summary>
    public int Age { get; init; }

    /// <summary>What the model computed, where a person has put another value in its place; null elsewhere.</summary>
    public int? ComputedValue { get; init; }

    /// <summary>Step number, or null when the risk is not assessed.</summary>
    public int? Likelihood { get; init; }

    /// <summary>Step number, or null when the risk is not assessed.</summary>
    public int? Consequence { get; init; }

    /// <summary>Risk value, or null when the risk is not assessed.</summary>
    public int? Value { get; init; }

    /// <summary>Band number, or null when the risk is not assessed.</summary>
    public int? Level { get; init; }

    /// <summary>The departments' own risks that a common one stands for, the highest first; null for a department's own.</summary>
    public IReadOnlyList<RiskSource>? Sources { get; init; }

    /// <summary>It stands for risks of several departments.</summary>
    public bool IsCommon => Sources is not null;

    /// <summary>Codes of the departments whose risk it is: one, unless it is common.</summary>
    public IEnumerable<string> Departments => Sources is null ? [Department] : Sources.Select(source => source.Department).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its name in an address, and those of the risks that it stands for.</summary>
    public IEnumerable<string> Slugs => Sources is null ? [Slug] : Sources.Select(source => source.Slug).Prepend(Slug);

    public bool IsScored => Value is not null;

    /// <summary>The value that counts is a person's and not the model's.</summary>
    public bool IsOverridden => ComputedValue is not null;

    /// <summary>How much the value exceeds what is tolerated; 0 within it, and where nothing is said.</summary>
    public int Gap => Value > Appetite ? Value.Value - Appetite.Value : 0;

    /// <summary>How much the value has risen since the year before, negative when it fell; 0 where there is nothing to compare with.</summary>
    public int Trend => Value - ValueBefore ?? 0;

    /// <summary>How the risk is named beside others: the reference, with the department where the reference does not say it.</summary>
    public string Label => IsCommon || ReferenceSaysDepartment ? Reference : $"{Reference} ({Department})";

    /// <summary>
    /// The same scored risk if its steps were others: the value follows, and with it gap and trend, unless a person has decided it. The level
    /// stays, since no order looks at it.
    /// </summary>
    /// <exception cref="RuleBrokenException">A step is not on the model's scale.</exception>
    internal Standing Reassessed(ScoringModel model, int likelihood, int consequence)
    {
        var computed = model.Score(likelihood, consequence).Value;
        return this with
        {
            Likelihood = likelihood,
            Consequence = consequence,
            Value = IsOverridden ? Value : computed,
            ComputedValue = IsOverridden ? computed : null,
        };
    }

    /// <summary>"SN-07" and "SN07" say SN; "SNÖ-1" does not.</summary>
    private bool ReferenceSaysDepartment =>
        Reference.StartsWith(Department, StringComparison.OrdinalIgnoreCase)
        && (Reference.Length == Department.Length
            || !char.IsLetterOrDigit(Reference[Department.Length])
            || (char.IsDigit(Reference[Department.Length]) && !char.IsDigit(Department[^1])));
}
