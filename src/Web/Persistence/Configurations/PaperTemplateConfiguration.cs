using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class PaperTemplateConfiguration : IEntityTypeConfiguration<PaperTemplate>
{
    public void Configure(EntityTypeBuilder<PaperTemplate> template)
    {
        template.Property(t => t.FileName).HasMaxLength(PaperTemplate.NameLimit);
        template.Property(t => t.Sha256).HasMaxLength(64).IsUnicode(false);
        template.Property(t => t.By).HasMaxLength(RiskLimits.UserName);
        template.Property(t => t.TakenOutBy).HasMaxLength(RiskLimits.UserName);
        template.Property(t => t.TakenOutBecause).HasMaxLength(PaperTemplate.ReasonLimit);
        template.Property(t => t.Version).IsConcurrencyToken();
        template.HasIndex(t => new { t.Use, t.Number }).IsUnique();
        template.HasOne(t => t.Content).WithOne().HasForeignKey<PaperTemplateContent>(c => c.PaperTemplateId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PaperTemplateContentConfiguration : IEntityTypeConfiguration<PaperTemplateContent>
{
    public void Configure(EntityTypeBuilder<PaperTemplateContent> content)
    {
        content.HasKey(c => c.PaperTemplateId);
        content.Property(c => c.PaperTemplateId).ValueGeneratedNever();
    }
}
