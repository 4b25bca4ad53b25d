using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.Property(c => c.Text).HasMaxLength(Comment.TextLimit);
        comment.Property(c => c.By).HasMaxLength(RiskLimits.UserName);
        comment.Property(c => c.SettledBy).HasMaxLength(RiskLimits.UserName);
        comment.Property(c => c.Version).IsConcurrencyToken();
        comment.HasOne(c => c.Risk).WithMany().HasForeignKey(c => c.RiskId).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => new { c.RiskId, c.At });
    }
}

internal sealed class CommentMentionConfiguration : IEntityTypeConfiguration<CommentMention>
{
    public void Configure(EntityTypeBuilder<CommentMention> mention)
    {
        mention.HasKey(m => new { m.CommentId, m.UserId });
        mention.HasOne<Comment>().WithMany(c => c.Mentions).HasForeignKey(m => m.CommentId).OnDelete(DeleteBehavior.Cascade);
        mention.HasOne<AppUser>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
        mention.HasIndex(m => new { m.UserId, m.SeenAt });
    }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.Property(a => a.FileName).HasMaxLength(Attachment.NameLimit);
        attachment.Property(a => a.ContentType).HasMaxLength(Attachment.TypeLimit).IsUnicode(false);
        attachment.Property(a => a.Sha256).HasMaxLength(64).IsUnicode(false);
        attachment.Property(a => a.By).HasMaxLength(RiskLimits.UserName);
        attachment.HasOne(a => a.Risk).WithMany().HasForeignKey(a => a.RiskId).OnDelete(DeleteBehavior.Restrict);
        attachment.HasOne(a => a.Result).WithMany().HasForeignKey(a => a.OccurrenceId).OnDelete(DeleteBehavior.Restrict);
        attachment.HasOne(a => a.Content).WithOne().HasForeignKey<AttachmentContent>(c => c.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AttachmentContentConfiguration : IEntityTypeConfiguration<AttachmentContent>
{
    public void Configure(EntityTypeBuilder<AttachmentContent> content)
    {
        content.HasKey(c => c.AttachmentId);
        content.Property(c => c.AttachmentId).ValueGeneratedNever();
    }
}
