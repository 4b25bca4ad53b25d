using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

/// <summary>What people have begun and not saved: drafts, and files that are looked at before they are brought in.</summary>
internal sealed class RiskDraftConfiguration : IEntityTypeConfiguration<RiskDraft>
{
    public void Configure(EntityTypeBuilder<RiskDraft> draft)
    {
        draft.Property(d => d.Key).HasMaxLength(RiskDraft.KeyLimit);
        draft.Property(d => d.Base).HasMaxLength(RiskDraft.ContentLimit);
        draft.Property(d => d.Content).HasMaxLength(RiskDraft.ContentLimit);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasOne<AppUser>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
        draft.HasIndex(d => new { d.UserId, d.Year, d.Key }).IsUnique();
    }
}

internal sealed class PendingImportConfiguration : IEntityTypeConfiguration<PendingImport>
{
    public void Configure(EntityTypeBuilder<PendingImport> import)
    {
        import.Property(i => i.FileName).HasMaxLength(PendingImport.NameLimit);
        import.Property(i => i.Columns).HasMaxLength(PendingImport.ColumnsLimit);
        import.Property(i => i.Version).IsConcurrencyToken();
        import.HasOne<AppUser>().WithMany().HasForeignKey(i => i.UserId).OnDelete(DeleteBehavior.Cascade);
        import.HasOne<Department>().WithMany().HasForeignKey(i => i.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        import.HasIndex(i => i.CreatedAt);
    }
}

internal sealed class RememberedColumnsConfiguration : IEntityTypeConfiguration<RememberedColumns>
{
    public void Configure(EntityTypeBuilder<RememberedColumns> columns)
    {
        columns.Property(c => c.Headings).HasMaxLength(64).IsUnicode(false);
        columns.Property(c => c.Columns).HasMaxLength(PendingImport.ColumnsLimit);
        columns.Property(c => c.By).HasMaxLength(RiskLimits.UserName);
        columns.Property(c => c.Version).IsConcurrencyToken();
        columns.HasOne<Department>().WithMany().HasForeignKey(c => c.DepartmentId).OnDelete(DeleteBehavior.Cascade);
        columns.HasIndex(c => new { c.DepartmentId, c.Headings }).IsUnique();
    }
}
