using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class RiskConfiguration : IEntityTypeConfiguration<Risk>
{
    public void Configure(EntityTypeBuilder<Risk> risk)
    {
        risk.Property(r => r.Reference).HasMaxLength(RiskLimits.Reference);
        risk.Property(r => r.ReferenceKey).HasMaxLength(RiskLimits.Reference);
        risk.Property(r => r.ContentKey).HasMaxLength(64).IsUnicode(false);
        risk.Property(r => r.Slug).HasMaxLength(RiskLimits.Slug);
        risk.Property(r => r.Title).HasMaxLength(RiskLimits.Title);
        risk.Property(r => r.Process).HasMaxLength(RiskLimits.Process);
        risk.Property(r => r.Category).HasMaxLength(RiskLimits.Category);
        risk.Property(r => r.Cause).HasMaxLength(RiskLimits.Sentence);
        risk.Property(r => r.Event).HasMaxLength(RiskLimits.Sentence);
        risk.Property(r => r.Effect).HasMaxLength(RiskLimits.Sentence);
        risk.Property(r => r.ExistingControls).HasMaxLength(RiskLimits.Controls);
        risk.Property(r => r.PlannedAction).HasMaxLength(RiskLimits.Controls);
        risk.Property(r => r.ControlActivity).HasMaxLength(RiskLimits.Controls);
        risk.Property(r => r.ControlMethod).HasMaxLength(RiskLimits.Method);
        risk.Property(r => r.ControlFrequency).HasMaxLength(RiskLimits.Frequency);
        risk.Property(r => r.Responsible).HasMaxLength(RiskLimits.Responsible);
        risk.Property(r => r.ResponseReason).HasMaxLength(RiskLimits.Sentence);
        risk.Property(r => r.SearchText).HasMaxLength(RiskLimits.SearchText);
        risk.Property(r => r.OverrideReason).HasMaxLength(RiskLimits.Sentence);
        risk.Property(r => r.RankKey).HasMaxLength(RankOrder.SortKeyLimit).IsUnicode(false);
        risk.Property(r => r.CreatedBy).HasMaxLength(RiskLimits.UserName);
        risk.Property(r => r.ChangedBy).HasMaxLength(RiskLimits.UserName);
        risk.Property(r => r.Version).IsConcurrencyToken();
        risk.ComplexProperty(r => r.Secrecy, mark =>
        {
            mark.Property(m => m.Section).HasMaxLength(SecrecyMark.SectionLimit);
            mark.Property(m => m.Reason).HasMaxLength(SecrecyMark.ReasonLimit);
            mark.Property(m => m.By).HasMaxLength(RiskLimits.UserName);
            mark.Property(m => m.At);
        });

        risk.HasOne(r => r.PlanningYear).WithMany().OnDelete(DeleteBehavior.Restrict);
        risk.HasOne(r => r.Department).WithMany().OnDelete(DeleteBehavior.Restrict);

        risk.HasIndex(r => new { r.PlanningYearId, r.DepartmentId, r.ReferenceKey }).IsUnique();
        risk.HasIndex(r => new { r.PlanningYearId, r.Slug }).IsUnique();

        // In rank order; department and secrecy at the end, so that a reader of one department does not look up everybody else's risks.
        risk.HasIndex(r => new { r.PlanningYearId, r.RankKey, r.Id, r.DepartmentId, r.IsSecret });

        // The few whose value a person decided on.
        risk.HasIndex(r => new { r.PlanningYearId, r.ComputedValue, r.Likelihood, r.Consequence, r.Level, r.DepartmentId, r.IsSecret });

        // To count by, without looking at the risks themselves.
        risk.HasIndex(r => new { r.PlanningYearId, r.Level, r.DepartmentId, r.IsSecret });
        risk.HasIndex(r => new { r.PlanningYearId, r.Category, r.Level, r.DepartmentId, r.IsSecret });
        risk.HasIndex(r => new { r.PlanningYearId, r.Likelihood, r.Consequence, r.DepartmentId, r.IsSecret });
    }
}
