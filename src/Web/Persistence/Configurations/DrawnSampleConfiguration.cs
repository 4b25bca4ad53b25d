using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class DrawnSampleConfiguration : IEntityTypeConfiguration<DrawnSample>
{
    public void Configure(EntityTypeBuilder<DrawnSample> sample)
    {
        sample.Property(s => s.ListName).HasMaxLength(DrawnSample.NameLimit);
        sample.Property(s => s.ListHash).HasMaxLength(64).IsUnicode(false);
        sample.Property(s => s.Seed).HasMaxLength(SampleDraw.SeedLimit);
        sample.Property(s => s.Because).HasMaxLength(FollowedControl.ReasonLimit);
        sample.Property(s => s.By).HasMaxLength(RiskLimits.UserName);
        sample.HasOne(s => s.Result).WithMany().HasForeignKey(s => s.OccurrenceId).OnDelete(DeleteBehavior.Restrict);
        sample.HasOne(s => s.Content).WithOne().HasForeignKey<DrawnSampleContent>(c => c.SampleId).OnDelete(DeleteBehavior.Cascade);
        sample.HasIndex(s => new { s.OccurrenceId, s.Number }).IsUnique();
        sample.Ignore(s => s.Rows);
    }
}

internal sealed class DrawnSampleContentConfiguration : IEntityTypeConfiguration<DrawnSampleContent>
{
    public void Configure(EntityTypeBuilder<DrawnSampleContent> content)
    {
        content.HasKey(c => c.SampleId);
        content.Property(c => c.SampleId).ValueGeneratedNever();
    }
}
