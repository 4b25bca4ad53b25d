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
        assessment.Property(a => a.Dimensions).Keep();
        assessment.Property(a => a.OverrideReason).HasMaxLength(RiskLimits.Sentence);
        assessment.Property(a => a.OverriddenBy).HasMaxLength(RiskLimits.UserName);

        assessment.HasOne<Risk>().WithMany(r => r.Assessments).HasForeignKey(a => a.RiskId).OnDelete(DeleteBehavior.Cascade);
        assessment.HasOne<ScoringModel>().WithMany().HasForeignKey(a => a.ScoringModelId).OnDelete(DeleteBehavior.Restrict);

        assessment.HasIndex(a => new { a.RiskId, a.Stage }).IsUnique();
    }
}

internal sealed class IndividualAssessmentConfiguration : IEntityTypeConfiguration<IndividualAssessment>
{
    public void Configure(EntityTypeBuilder<IndividualAssessment> assessment)
    {
        assessment.Property(a => a.ScoringModelHash).HasMaxLength(64).IsUnicode(false);
        assessment.Property(a => a.AssessedBy).HasMaxLength(RiskLimits.UserName);
        assessment.Property(a => a.Comment).HasMaxLength(IndividualAssessment.CommentLimit);
        assessment.Property(a => a.Dimensions).Keep();

        assessment.HasOne<Risk>().WithMany(r => r.Individual).HasForeignKey(a => a.RiskId).OnDelete(DeleteBehavior.Cascade);
        assessment.HasIndex(a => new { a.RiskId, a.Stage, a.AssessedBy }).IsUnique();
    }
}
