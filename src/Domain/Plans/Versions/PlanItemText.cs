using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>What a row of a plan says. Null is "not said".</summary>
public sealed record PlanItemText
{
    /// <summary>Longest text of what is checked or done, in characters.</summary>
    public const int WhatLimit = 1000;

    /// <summary>Longest of any other text, in characters.</summary>
    public const int TextLimit = 200;

    public required PlanItemKind Kind { get; init; }

    public required PlanItemOrigin Origin { get; init; }

    /// <summary>The risk that it is about, by its name in an address; null only where it is about every department.</summary>
    public string? Slug { get; init; }

    /// <summary>The code of the department that a deviation of last year was found in, where it is about none of the plan's risks; only that one reports it.</summary>
    public string? Department { get; init; }

    /// <summary>Where it comes from: the decision on a common control, the deviation of last year.</summary>
    public string? Source { get; init; }

    /// <summary>Process or routine.</summary>
    public string? Process { get; init; }

    /// <summary>What is checked, or what is done.</summary>
    public required string What { get; init; }

    /// <summary>How it is checked: sample, full, reconciliation …</summary>
    public string? Method { get; init; }

    /// <summary>How many are looked at, such as "25 fakturor".</summary>
    public string? SampleSize { get; init; }

    public string? Frequency { get; init; }

    public string? ResponsibleRole { get; init; }

    public string? ResponsiblePerson { get; init; }

    /// <summary>To whom the result is reported.</summary>
    public string? ReportedTo { get; init; }

    public DateOnly? StartsOn { get; init; }

    /// <summary>When an action is to be done.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The same, tidied.</summary>
    /// <exception cref="RuleBrokenException">
    /// It says nothing, a text is too long, no risk is named where one must be, a common control or a deviation does not say where it comes from, or it
    /// ends before it starts.
    /// </exception>
    public PlanItemText Checked()
    {
        var isCommon = Origin == PlanItemOrigin.CommonControl;
        var slug = Text.OneLine(Slug).ToLowerInvariant();
        Require(isCommon || Origin == PlanItemOrigin.Deviation || slug.Length > 0, Rule.PlanItemMustNameARisk);
        var source = Short(Source, nameof(Source));
        Require(source is not null || Origin is PlanItemOrigin.Risk or PlanItemOrigin.Added, Rule.PlanItemMustSayWhereItComesFrom);
        Require(!(EndsOn < StartsOn), Rule.DaysMustComeInOrder);
        return this with
        {
            Slug = slug.Length == 0 || isCommon ? null : slug,
            Department = slug.Length == 0 && Origin == PlanItemOrigin.Deviation ? OptionalText(Text.OneLine(Department).ToUpperInvariant(), Domain.Departments.Department.CodeLimit, nameof(Department)) : null,
            Source = source,
            What = OptionalText(What, WhatLimit, nameof(What)) ?? throw new RuleBrokenException(Rule.TextMustNotBeEmpty, nameof(What)),
            Process = Short(Process, nameof(Process)),
            Method = Short(Method, nameof(Method)),
            SampleSize = Short(SampleSize, nameof(SampleSize)),
            Frequency = Short(Frequency, nameof(Frequency)),
            ResponsibleRole = Short(ResponsibleRole, nameof(ResponsibleRole)),
            ResponsiblePerson = Short(ResponsiblePerson, nameof(ResponsiblePerson)),
            ReportedTo = Short(ReportedTo, nameof(ReportedTo)),
        };
    }

    private static string? Short(string? text, string field) => OptionalText(Text.OneLine(text), TextLimit, field);
}
