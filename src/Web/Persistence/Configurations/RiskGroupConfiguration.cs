using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Groups;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class RiskGroupConfiguration : IEntityTypeConfiguration<RiskGroup>
{
    public void Configure(EntityTypeBuilder<RiskGroup> group)
    {
        group.Property(g => g.Title).HasMaxLength(RiskLimits.Title);
        group.Property(g => g.Reason).HasMaxLength(RiskGroup.ReasonLimit);
        group.Property(g => g.MadeBy).HasMaxLength(RiskLimits.UserName);
        group.Property(g => g.DissolvedBy).HasMaxLength(RiskLimits.UserName);
        group.Property(g => g.Version).IsConcurrencyToken();
        group.HasOne(g => g.PlanningYear).WithMany().OnDelete(DeleteBehavior.Restrict);
        group.HasIndex(g => new { g.PlanningYearId, g.Number }).IsUnique();
    }
}

internal sealed class RiskGroupMemberConfiguration : IEntityTypeConfiguration<RiskGroupMember>
{
    public void Configure(EntityTypeBuilder<RiskGroupMember> member)
    {
        member.HasKey(m => m.RiskId);
        member.Property(m => m.RiskId).ValueGeneratedNever();
        member.HasOne(m => m.Risk).WithOne().HasForeignKey<RiskGroupMember>(m => m.RiskId).OnDelete(DeleteBehavior.Restrict);
        member.HasOne<RiskGroup>().WithMany(g => g.Members).HasForeignKey(m => m.RiskGroupId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RiskDistinctionConfiguration : IEntityTypeConfiguration<RiskDistinction>
{
    public void Configure(EntityTypeBuilder<RiskDistinction> distinction)
    {
        distinction.Property(d => d.Reason).HasMaxLength(RiskGroup.ReasonLimit);
        distinction.Property(d => d.SaidBy).HasMaxLength(RiskLimits.UserName);
        distinction.HasOne(d => d.PlanningYear).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DistinctRiskConfiguration : IEntityTypeConfiguration<DistinctRisk>
{
    public void Configure(EntityTypeBuilder<DistinctRisk> risk)
    {
        risk.HasKey(r => new { r.RiskDistinctionId, r.RiskId });
        risk.HasOne(r => r.Risk).WithMany().HasForeignKey(r => r.RiskId).OnDelete(DeleteBehavior.Restrict);
        risk.HasOne<RiskDistinction>().WithMany(d => d.Risks).HasForeignKey(r => r.RiskDistinctionId).OnDelete(DeleteBehavior.Cascade);
    }
}
