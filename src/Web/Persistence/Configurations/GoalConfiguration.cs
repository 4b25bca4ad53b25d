using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Goals;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> goal)
    {
        goal.Property(g => g.Code).HasMaxLength(Goal.CodeLimit);
        goal.Property(g => g.Title).HasMaxLength(Goal.TitleLimit);
        goal.Property(g => g.ShortTitle).HasMaxLength(Goal.ShortTitleLimit);
        goal.Property(g => g.Meaning).HasMaxLength(Goal.MeaningLimit);
        goal.HasOne(g => g.MandatePeriod).WithMany().OnDelete(DeleteBehavior.Restrict);
        goal.HasMany(g => g.GlobalGoals).WithMany().UsingEntity("GoalGlobalGoals");
        goal.HasIndex(g => new { g.MandatePeriodId, g.Code }).IsUnique();
    }
}

internal sealed class GlobalGoalConfiguration : IEntityTypeConfiguration<SustainableDevelopmentGoal>
{
    public void Configure(EntityTypeBuilder<SustainableDevelopmentGoal> goal)
    {
        goal.HasKey(g => g.Number);
        goal.Property(g => g.Number).ValueGeneratedNever();
        goal.Property(g => g.NameSwedish).HasMaxLength(100);
        goal.Property(g => g.NameEnglish).HasMaxLength(100);
    }
}

internal sealed class MandatePeriodConfiguration : IEntityTypeConfiguration<MandatePeriod>
{
    public void Configure(EntityTypeBuilder<MandatePeriod> period)
    {
        period.Property(p => p.Vision).HasMaxLength(MandatePeriod.VisionLimit);
        period.HasIndex(p => p.FromYear).IsUnique();
    }
}
