using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class CatalogueTextConfiguration : IEntityTypeConfiguration<CatalogueText>
{
    public void Configure(EntityTypeBuilder<CatalogueText> text)
    {
        text.Property(t => t.Title).HasMaxLength(RiskLimits.Title);
        text.Property(t => t.Category).HasMaxLength(RiskLimits.Category);
        text.Property(t => t.Event).HasMaxLength(RiskLimits.Sentence);
        text.Property(t => t.Cause).HasMaxLength(RiskLimits.Sentence);
        text.Property(t => t.Effect).HasMaxLength(RiskLimits.Sentence);
        text.Property(t => t.ExistingControls).HasMaxLength(RiskLimits.Controls);
        text.Property(t => t.TakenOutBy).HasMaxLength(RiskLimits.UserName);
        text.Property(t => t.ChangedBy).HasMaxLength(RiskLimits.UserName);
        text.Property(t => t.Version).IsConcurrencyToken();
        text.Ignore(t => t.Words);
    }
}

internal sealed class HiddenCatalogueRiskConfiguration : IEntityTypeConfiguration<HiddenCatalogueRisk>
{
    public void Configure(EntityTypeBuilder<HiddenCatalogueRisk> hidden)
    {
        hidden.HasKey(h => h.Key);
        hidden.Property(h => h.Key).HasMaxLength(HiddenCatalogueRisk.KeyLimit).IsUnicode(false);
        hidden.Property(h => h.CreatedBy).HasMaxLength(RiskLimits.UserName);
    }
}
