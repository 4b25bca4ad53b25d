using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class FollowedControlConfiguration : IEntityTypeConfiguration<FollowedControl>
{
    private const int ReferenceLimit = 60;
    private const int SlugsLimit = 4000;

    public void Configure(EntityTypeBuilder<FollowedControl> control)
    {
        control.Property(c => c.Key).HasMaxLength(PlannedControl.KeyLength).IsUnicode(false);
        control.Property(c => c.Slug).HasMaxLength(FollowedControl.SlugLimit);
        control.Property(c => c.RiskReference).HasMaxLength(ReferenceLimit);
        control.Property(c => c.RiskSlugs).HasMaxLength(SlugsLimit);
        control.Property(c => c.Version).IsConcurrencyToken();
        control.ComplexProperty(c => c.Says, says =>
        {
            says.Property(s => s.Slug).HasMaxLength(RiskLimits.Slug);
            says.Property(s => s.What).HasMaxLength(RiskLimits.Controls);
            foreach (var name in new[] { nameof(PlanItemText.Source), nameof(PlanItemText.Process), nameof(PlanItemText.SampleSize), nameof(PlanItemText.Frequency), nameof(PlanItemText.ResponsibleRole), nameof(PlanItemText.ResponsiblePerson), nameof(PlanItemText.ReportedTo) })
                says.Property<string?>(name).HasMaxLength(PlanItemText.TextLimit);
            says.Property(s => s.Method).HasMaxLength(RiskLimits.Method);
        });

        control.HasOne(c => c.Plan).WithMany().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Restrict);
        control.HasOne(c => c.Department).WithMany().OnDelete(DeleteBehavior.Restrict);
        control.HasIndex(c => new { c.PlanId, c.DepartmentId, c.Key }).IsUnique();
        control.HasIndex(c => new { c.PlanId, c.Slug }).IsUnique();
        control.Ignore(c => c.Reference);
    }
}

internal sealed class ControlOccurrenceConfiguration : IEntityTypeConfiguration<ControlOccurrence>
{
    public void Configure(EntityTypeBuilder<ControlOccurrence> occurrence)
    {
        occurrence.Property(o => o.PeriodName).HasMaxLength(FollowUpPeriod.NameLimit).IsUnicode(false);
        occurrence.Property(o => o.Because).HasMaxLength(FollowedControl.ReasonLimit);
        occurrence.Property(o => o.Version).IsConcurrencyToken();
        occurrence.HasOne(o => o.Control).WithMany(c => c.Occurrences).HasForeignKey(o => o.ControlId).OnDelete(DeleteBehavior.Cascade);
        occurrence.HasOne(o => o.Result).WithOne(r => r.Occurrence).HasForeignKey<ControlResult>(r => r.OccurrenceId).OnDelete(DeleteBehavior.Restrict);
        occurrence.HasIndex(o => new { o.ControlId, o.PeriodName }).IsUnique();
        occurrence.Ignore(o => o.Period).Ignore(o => o.IsReported);
    }
}

internal sealed class ControlResultConfiguration : IEntityTypeConfiguration<ControlResult>
{
    public void Configure(EntityTypeBuilder<ControlResult> result)
    {
        result.HasKey(r => r.OccurrenceId);
        result.Property(r => r.OccurrenceId).ValueGeneratedNever();
        result.Property(r => r.WrittenBy).HasMaxLength(RiskLimits.UserName);
        result.Property(r => r.SubmittedBy).HasMaxLength(RiskLimits.UserName);
        result.Property(r => r.ReviewedBy).HasMaxLength(RiskLimits.UserName);
        result.Property(r => r.ReviewComment).HasMaxLength(FollowedControl.ReasonLimit);
        result.Property(r => r.Version).IsConcurrencyToken();
        result.ComplexProperty(r => r.Report, report =>
        {
            report.Property(p => p.Finding).HasMaxLength(ControlReport.TextLimit);
            report.Property(p => p.Comment).HasMaxLength(ControlReport.TextLimit);
        });
        result.Ignore(r => r.IsApproved).Ignore(r => r.IsReturned).Ignore(r => r.IsWithApprover).Ignore(r => r.IsSent);
    }
}
