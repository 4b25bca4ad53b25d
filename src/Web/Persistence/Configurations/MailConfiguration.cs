using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("OutgoingMails");
        mail.Property(m => m.MessageId).HasMaxLength(OutgoingMail.MessageIdLimit).IsUnicode(false);
        mail.Property(m => m.To).HasMaxLength(OutgoingMail.AddressLimit);
        mail.Property(m => m.Subject).HasMaxLength(OutgoingMail.SubjectLimit);
        mail.Property(m => m.LastError).HasMaxLength(OutgoingMail.ErrorLimit);
        mail.Property(m => m.Version).IsConcurrencyToken();
        mail.HasOne<AppUser>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
        mail.HasIndex(m => m.MessageId).IsUnique();
        mail.HasIndex(m => m.NextAttemptAt);
    }
}
