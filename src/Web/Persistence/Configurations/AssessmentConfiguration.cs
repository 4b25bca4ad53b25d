using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.Property(a => a.Calculation).HasMaxLength(RiskLimits.Calculation);
        assessment.Property(a => a.ScoringModelHash).HasMaxLength(64).IsUnicode(false);
        assessment.Property(a => a.AssessedBy).HasMaxLength(RiskLimits.UserName);

        assessment.HasOne<Risk>().WithMany(r => r.Assessments).HasForeignKey(a => a.RiskId).OnDelete(DeleteBehavior.Cascade);
        assessment.HasOne<ScoringModel>().WithMany().HasForeignKey(a => a.ScoringModelId).OnDelete(DeleteBehavior.Restrict);

        assessment.HasIndex(a => new { a.RiskId, a.Stage }).IsUnique();
    }
}
