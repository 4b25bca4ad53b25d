using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Jobs;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.ToTable("JobRuns");
        run.Property(r => r.Job).HasMaxLength(JobRun.NameLimit).IsUnicode(false);
        run.Property(r => r.AskedBy).HasMaxLength(JobRun.ByLimit);
        run.Property(r => r.Node).HasMaxLength(JobRun.NodeLimit);
        run.Property(r => r.Failure).HasMaxLength(JobRun.FailureLimit);
        run.Property(r => r.Reference).HasMaxLength(JobRun.ReferenceLimit).IsUnicode(false);
        run.Property(r => r.Version).IsConcurrencyToken();
        run.HasIndex(r => new { r.Job, r.StartedAt });
    }
}
