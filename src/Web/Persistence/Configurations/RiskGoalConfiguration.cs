using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class RiskGoalConfiguration : IEntityTypeConfiguration<RiskGoal>
{
    public void Configure(EntityTypeBuilder<RiskGoal> link)
    {
        link.HasKey(l => new { l.RiskId, l.GoalId });
        link.Property(l => l.How).HasMaxLength(RiskLimits.How);
        link.HasOne<Risk>().WithMany(r => r.Goals).HasForeignKey(l => l.RiskId).OnDelete(DeleteBehavior.Cascade);
        link.HasOne(l => l.Goal).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RiskDepartmentConfiguration : IEntityTypeConfiguration<RiskDepartment>
{
    public void Configure(EntityTypeBuilder<RiskDepartment> link)
    {
        link.HasKey(l => new { l.RiskId, l.DepartmentId });
        link.HasOne<Risk>().WithMany(r => r.Concerned).HasForeignKey(l => l.RiskId).OnDelete(DeleteBehavior.Cascade);
        link.HasOne(l => l.Department).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}
