using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class RiskAnalysisConfiguration : IEntityTypeConfiguration<RiskAnalysis>
{
    public void Configure(EntityTypeBuilder<RiskAnalysis> analysis)
    {
        analysis.Property(a => a.NoRisksReason).HasMaxLength(RiskAnalysis.ReasonLimit);
        analysis.Property(a => a.ReviewComment).HasMaxLength(RiskAnalysis.ReasonLimit);
        analysis.Property(a => a.SubmittedBy).HasMaxLength(RiskLimits.UserName);
        analysis.Property(a => a.ReviewedBy).HasMaxLength(RiskLimits.UserName);
        analysis.Property(a => a.Version).IsConcurrencyToken();
        analysis.ComplexProperty(a => a.Decision, decision =>
        {
            decision.Property(d => d.On);
            decision.Property(d => d.Paragraph).HasMaxLength(BoardDecision.TextLimit);
            decision.Property(d => d.Dnr).HasMaxLength(BoardDecision.TextLimit);
        });

        analysis.HasOne(a => a.PlanningYear).WithMany().OnDelete(DeleteBehavior.Restrict);
        analysis.HasOne(a => a.Department).WithMany().OnDelete(DeleteBehavior.Restrict);
        analysis.HasIndex(a => new { a.PlanningYearId, a.DepartmentId }).IsUnique();
    }
}

internal sealed class TreatmentActionConfiguration : IEntityTypeConfiguration<TreatmentAction>
{
    public void Configure(EntityTypeBuilder<TreatmentAction> action)
    {
        action.HasKey(a => new { a.RiskId, a.Number });
        action.Property(a => a.Number).ValueGeneratedNever();
        action.Property(a => a.What).HasMaxLength(RiskLimits.Controls);
        action.Property(a => a.Responsible).HasMaxLength(RiskLimits.Responsible);
        action.HasOne<Risk>().WithMany(r => r.Actions).HasForeignKey(a => a.RiskId).OnDelete(DeleteBehavior.Cascade);
    }
}
