using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Persistence.Auditing;

/// <summary>What the row of a risk tells of its assessments: by stage, and of an individual one also by whom.</summary>
internal static class ToldAssessments
{
    /// <summary>What the fields of individual assessments begin with; the reader of a risk's history sees them by a rule of their own.</summary>
    public const string IndividualField = "Individual.";

    public static AuditedTypes.Part Joint { get; } = new(typeof(Risk), nameof(Assessment.RiskId), entry => $"{entry.Property(nameof(Assessment.Stage)).CurrentValue}",
    [
        new("Assessment", nameof(Assessment.Calculation)),
        new("Assessment.Confirmed", Confirmed),
        new("Assessment.Dimensions", (_, values) => InWords((IReadOnlyList<DimensionStep>)values[nameof(Assessment.Dimensions)]!)),
        new("Assessment.ControlEffect", GradeInWords),
        new("Assessment.Confidence", nameof(Assessment.Confidence)),
        new("Assessment.Override", (_, values) => values[nameof(Assessment.ComputedValue)] is null ? null : values[nameof(Assessment.Value)]),
        new("Assessment.OverrideReason", nameof(Assessment.OverrideReason)),
    ]);

    public static AuditedTypes.Part Individual { get; } = new(typeof(Risk), nameof(IndividualAssessment.RiskId),
        entry => $"{entry.Property(nameof(IndividualAssessment.Stage)).CurrentValue}:{entry.Property(nameof(IndividualAssessment.AssessedBy)).CurrentValue}",
    [
        new($"{IndividualField}Likelihood", nameof(IndividualAssessment.Likelihood)),
        new($"{IndividualField}Consequence", nameof(IndividualAssessment.Consequence)),
        new($"{IndividualField}Dimensions", (_, values) => InWords((IReadOnlyList<DimensionStep>)values[nameof(IndividualAssessment.Dimensions)]!)),
        new($"{IndividualField}Confidence", nameof(IndividualAssessment.Confidence)),
        new($"{IndividualField}Comment", nameof(IndividualAssessment.Comment)),
    ]);

    /// <summary>"Ekonomi 3, Lag 2"; null for none.</summary>
    private static string? InWords(IReadOnlyList<DimensionStep> steps) =>
        steps.Count == 0 ? null : string.Join(", ", steps.Select(step => $"{step.Dimension} {step.Step}"));

    /// <summary>When it was said; told only of one that stays as it is and is said again, since another one is told by what it says.</summary>
    private static string? Confirmed(EntityEntry entry, PropertyValues values) => entry.State == EntityState.Modified
        ? ((DateTime)values[nameof(Assessment.AssessedAt)]!).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        : null;

    /// <summary>"3 God", as the model calls the grade; the number alone where the model was not read.</summary>
    private static string? GradeInWords(EntityEntry entry, PropertyValues values)
    {
        if (values[nameof(Assessment.ControlEffect)] is not int grade) return null;

        var model = entry.Context.ChangeTracker.Entries<ScoringModel>().Select(tracked => tracked.Entity).FirstOrDefault(model => model.Hash.Equals(values[nameof(Assessment.ScoringModelHash)]));
        return model is null ? $"{grade}" : $"{grade} {model.Definition.Effects[grade - 1].Name.Swedish}";
    }
}
