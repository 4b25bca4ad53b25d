using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class DocumentOrderConfiguration : IEntityTypeConfiguration<DocumentOrder>
{
    public void Configure(EntityTypeBuilder<DocumentOrder> order)
    {
        order.ComplexProperty(o => o.Asked, asked =>
        {
            asked.Property(a => a.Board).HasMaxLength(Department.CodeLimit);
            asked.Property(a => a.Dnr).HasMaxLength(OrderedPapers.TextLimit);
            asked.Property(a => a.CaseHandler).HasMaxLength(OrderedPapers.TextLimit);
        });
        order.Property(o => o.OrderedBy).HasMaxLength(RiskLimits.UserName);
        order.Property(o => o.Step).HasMaxLength(DocumentOrder.StepLimit);
        order.Property(o => o.Claim).HasMaxLength(DocumentOrder.ClaimLength).IsUnicode(false);
        order.Property(o => o.FileName).HasMaxLength(DocumentOrder.FileNameLimit);
        order.Property(o => o.ContentType).HasMaxLength(DocumentOrder.TypeLimit).IsUnicode(false);
        order.Property(o => o.Sha256).HasMaxLength(64).IsUnicode(false);
        order.Property(o => o.SecrecyStamp).HasMaxLength(64).IsUnicode(false);
        order.Property(o => o.FaultReference).HasMaxLength(DocumentOrder.ReferenceLimit).IsUnicode(false);
        order.Property(o => o.Version).IsConcurrencyToken();
        order.HasOne<AppUser>().WithMany().HasForeignKey(o => o.UserId).OnDelete(DeleteBehavior.Cascade);
        order.HasOne(o => o.Content).WithOne().HasForeignKey<DocumentOrderContent>(c => c.DocumentOrderId).OnDelete(DeleteBehavior.Cascade);
        order.HasIndex(o => new { o.UserId, o.OrderedAt });
        order.HasIndex(o => o.Status);
        order.HasIndex(o => o.RemoveAt);
    }
}

internal sealed class DocumentOrderContentConfiguration : IEntityTypeConfiguration<DocumentOrderContent>
{
    public void Configure(EntityTypeBuilder<DocumentOrderContent> content)
    {
        content.HasKey(c => c.DocumentOrderId);
        content.Property(c => c.DocumentOrderId).ValueGeneratedNever();
    }
}
