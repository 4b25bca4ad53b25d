using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>How bad what was found is.</summary>
public enum DeviationGrade
{
    /// <summary>All was as it should be.</summary>
    None,

    /// <summary>Single faults without consequences.</summary>
    Minor,

    /// <summary>Repeated faults, or faults with consequences.</summary>
    Major,
}

/// <summary>What somebody writes of a control that was done. Null is "not said yet".</summary>
public sealed record ControlReport
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextLimit = 2000;

    /// <summary>Highest number of anything.</summary>
    public const int MostCounted = 100_000_000;

    /// <summary>How many there were in all.</summary>
    public int? Population { get; init; }

    /// <summary>How many of them were looked at.</summary>
    public int? Sample { get; init; }

    /// <summary>How many of those were not as they should be.</summary>
    public int? Deviations { get; init; }

    public DeviationGrade? Grade { get; init; }

    /// <summary>What was wrong.</summary>
    public string? Finding { get; init; }

    /// <summary>Anything else, such as how it was done.</summary>
    public string? Comment { get; init; }

    /// <summary>What is to be done about what was wrong.</summary>
    public string? ActionWhat { get; init; }

    /// <summary>Who is to do it.</summary>
    public string? ActionResponsible { get; init; }

    /// <summary>The account of whoever is to do it; null where the name is nobody's.</summary>
    public int? ActionResponsibleId { get; init; }

    /// <summary>When it is to be done.</summary>
    public DateOnly? ActionDueOn { get; init; }

    /// <summary>What is to be done, by whom and by when.</summary>
    public CorrectiveStep Action => new(ActionWhat, ActionResponsible, ActionDueOn, ActionResponsibleId);

    /// <summary>Something was wrong.</summary>
    public bool IsDeviating => Grade is not null and not DeviationGrade.None;

    /// <summary>The same, tidied; numbers that are said must be possible, whatever is missing.</summary>
    /// <exception cref="RuleBrokenException">A number is negative or too large, more was looked at than there was, more was wrong than was looked at, or a text is too long.</exception>
    public ControlReport Checked()
    {
        foreach (var number in (int?[])[Population, Sample, Deviations]) Require(number is null or (>= 0 and <= MostCounted), Rule.CountMustBeReasonable, MostCounted);
        Require(!(Sample > Population), Rule.SampleMustNotExceedPopulation);
        Require(!(Deviations > Sample), Rule.DeviationsMustNotExceedSample);
        var action = Action.Tidy();
        return this with
        {
            Finding = OptionalText(Finding, TextLimit, nameof(Finding)),
            Comment = OptionalText(Comment, TextLimit, nameof(Comment)),
            ActionWhat = action.What,
            ActionResponsible = action.Responsible,
        };
    }

    /// <summary>It says all that a report must.</summary>
    /// <param name="period">The follow-up period that it is about.</param>
    /// <exception cref="RuleBrokenException">
    /// A number or the grade is missing, the grade does not fit the number of deviations, or nothing is said of what was wrong, of what is to be done about
    /// it, by whom or by when.
    /// </exception>
    public void RequireComplete(FollowUpPeriod period)
    {
        Require(Population is not null && Sample is not null && Deviations is not null, Rule.ReportMustSayHowMany);
        Require(Sample > 0 || Population == 0, Rule.ReportMustHaveASample);
        Require(Grade is not null, Rule.ReportMustHaveAGrade);
        Require((Deviations == 0) == (Grade == DeviationGrade.None), Rule.GradeMustFitDeviations);
        if (!IsDeviating) return;

        Require(Finding is not null, Rule.DeviationMustSayWhat);
        Action.RequireComplete(period);
    }
}
