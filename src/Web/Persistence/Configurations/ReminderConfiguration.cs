using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class ReminderDigestConfiguration : IEntityTypeConfiguration<ReminderDigest>
{
    public void Configure(EntityTypeBuilder<ReminderDigest> digest)
    {
        digest.ToTable("ReminderDigests");
        digest.Property(d => d.Version).IsConcurrencyToken();
        digest.HasOne<AppUser>().WithMany().HasForeignKey(d => d.ReceiverId).OnDelete(DeleteBehavior.Cascade);
        digest.HasOne(d => d.Mail).WithMany().HasForeignKey(d => d.MailId).OnDelete(DeleteBehavior.NoAction);
        digest.HasMany(d => d.Reviews).WithOne(l => l.Digest).HasForeignKey(l => l.DigestId).OnDelete(DeleteBehavior.Cascade);
        digest.HasMany(d => d.Lines).WithOne(l => l.Digest).HasForeignKey(l => l.DigestId).OnDelete(DeleteBehavior.Cascade);

        // Of two processes that remind at the same time, one is refused here, with the message that it had put in the queue.
        digest.HasIndex(d => new { d.ReceiverId, d.Day }).IsUnique();
    }
}

internal sealed class ReminderLineConfiguration : IEntityTypeConfiguration<ReminderLine>
{
    public void Configure(EntityTypeBuilder<ReminderLine> line)
    {
        line.ToTable("ReminderLines");
        line.Ignore(l => l.Key);
        line.HasOne(l => l.Occurrence).WithMany().HasForeignKey(l => l.OccurrenceId).OnDelete(DeleteBehavior.Cascade);
        line.HasIndex(l => new { l.OccurrenceId, l.PersonId, l.Kind, l.Days, l.About }).IsUnique();
    }
}

internal sealed class ReviewLineConfiguration : IEntityTypeConfiguration<ReviewLine>
{
    public void Configure(EntityTypeBuilder<ReviewLine> line)
    {
        line.ToTable("ReviewLines");
        line.Ignore(l => l.Key);
        line.HasOne(l => l.Risk).WithMany().HasForeignKey(l => l.RiskId).OnDelete(DeleteBehavior.Cascade);
        line.HasIndex(l => new { l.RiskId, l.PersonId, l.Days, l.About }).IsUnique();
    }
}

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.ToTable("Absences");
        absence.Property(a => a.Version).IsConcurrencyToken();
        absence.HasOne<AppUser>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Cascade);
        absence.HasOne<AppUser>().WithMany().HasForeignKey(a => a.StandInId).OnDelete(DeleteBehavior.Restrict);
        absence.HasIndex(a => a.UserId).IsUnique();
    }
}
