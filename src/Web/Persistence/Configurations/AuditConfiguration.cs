using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Audit;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> row)
    {
        row.ToTable("AuditRows");
        row.Property(r => r.Actor).HasMaxLength(AuditRow.ActorLimit);
        row.Property(r => r.Subject).HasMaxLength(AuditRow.SubjectLimit);
        row.Property(r => r.SubjectId).HasMaxLength(AuditRow.SubjectIdLimit);
        row.Property(r => r.SubjectName).HasMaxLength(AuditRow.SubjectNameLimit);
        row.Property(r => r.Unit).HasMaxLength(32).IsUnicode(false);
        row.Property(r => r.Network).HasMaxLength(64).IsUnicode(false);

        // One thing's history, one person's doings, and everything in a time.
        row.HasIndex(r => new { r.Subject, r.SubjectId, r.Id });
        row.HasIndex(r => new { r.Actor, r.Id });
        row.HasIndex(r => new { r.At, r.Id });
    }
}

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> seal)
    {
        seal.ToTable("AuditSeals");
        seal.HasKey(s => s.Number);
        seal.Property(s => s.Number).ValueGeneratedNever();
        seal.Property(s => s.Hash).HasMaxLength(64).IsUnicode(false);
        seal.HasIndex(s => s.RowId).IsUnique();
    }
}
