using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class PeriodReportConfiguration : IEntityTypeConfiguration<PeriodReport>
{
    public void Configure(EntityTypeBuilder<PeriodReport> report)
    {
        report.Property(r => r.PeriodName).HasMaxLength(FollowUpPeriod.NameLimit).IsUnicode(false);
        report.Property(r => r.Reason).HasMaxLength(PeriodReport.ReasonLimit);
        report.Property(r => r.WrittenBy).HasMaxLength(RiskLimits.UserName);
        report.Property(r => r.Version).IsConcurrencyToken();
        report.HasOne(r => r.Plan).WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne(r => r.Department).WithMany().HasForeignKey(r => r.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        report.HasIndex(r => new { r.PlanId, r.DepartmentKey, r.PeriodName }).IsUnique();
        report.Ignore(r => r.Period).Ignore(r => r.IsSignedOff).Ignore(r => r.InForce).Ignore(r => r.Name);
    }
}

internal sealed class PeriodSignOffConfiguration : IEntityTypeConfiguration<PeriodSignOff>
{
    public void Configure(EntityTypeBuilder<PeriodSignOff> signOff)
    {
        signOff.Property(s => s.Reason).HasMaxLength(PeriodReport.ReasonLimit);
        signOff.Property(s => s.Attestation).HasMaxLength(PeriodSignOff.AttestationLimit);
        signOff.Property(s => s.ContentHash).HasMaxLength(64).IsUnicode(false);
        signOff.Property(s => s.SignedBy).HasMaxLength(RiskLimits.UserName);
        signOff.Property(s => s.WithdrawnBy).HasMaxLength(RiskLimits.UserName);
        signOff.Property(s => s.WithdrawnBecause).HasMaxLength(PeriodReport.ReasonLimit);
        signOff.Property(s => s.Version).IsConcurrencyToken();
        signOff.HasOne(s => s.Report).WithMany(r => r.SignOffs).HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Restrict);
        signOff.HasOne(s => s.Content).WithOne().HasForeignKey<PeriodSignOffContent>(c => c.SignOffId).OnDelete(DeleteBehavior.Restrict);
        signOff.HasIndex(s => new { s.ReportId, s.Number }).IsUnique();
    }
}

internal sealed class PeriodSignOffContentConfiguration : IEntityTypeConfiguration<PeriodSignOffContent>
{
    public void Configure(EntityTypeBuilder<PeriodSignOffContent> content)
    {
        content.HasKey(c => c.SignOffId);
        content.Property(c => c.SignOffId).ValueGeneratedNever();
    }
}
