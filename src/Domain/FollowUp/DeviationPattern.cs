namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>What the deviations of a control in a year come to; those that are repeated or major are proposed for the next plan.</summary>
public enum DeviationPattern
{
    /// <summary>One minor deviation.</summary>
    Once,

    /// <summary>Deviations in several periods, all minor.</summary>
    Repeated,

    /// <summary>At least one that is major.</summary>
    Major,
}

/// <summary>Works out what deviations come to.</summary>
public static class DeviationPatterns
{
    /// <param name="grades">Grades of the control's approved deviations in the year; at least one.</param>
    public static DeviationPattern Of(IReadOnlyCollection<DeviationGrade?> grades)
    {
        if (grades.Contains(DeviationGrade.Major)) return DeviationPattern.Major;
        return grades.Count > 1 ? DeviationPattern.Repeated : DeviationPattern.Once;
    }
}
