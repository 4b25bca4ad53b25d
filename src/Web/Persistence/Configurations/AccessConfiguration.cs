using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.ToTable("UserSessions");
        session.Property(s => s.PublicId).HasMaxLength(UserSession.PublicIdLength).IsUnicode(false);
        session.Property(s => s.Device).HasMaxLength(UserSession.DeviceLimit);
        session.Property(s => s.Issuer).HasMaxLength(UserSession.IssuerLimit);
        session.Property(s => s.ProviderSessionId).HasMaxLength(UserSession.IssuerLimit);
        session.HasOne<AppUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => s.PublicId).IsUnique();
        session.HasIndex(s => s.ProviderSessionId);
    }
}

internal sealed class SignInThrottleConfiguration : IEntityTypeConfiguration<SignInThrottle>
{
    public void Configure(EntityTypeBuilder<SignInThrottle> throttle)
    {
        throttle.ToTable("SignInThrottles");
        throttle.HasKey(t => t.Key);
        throttle.Property(t => t.Key).HasMaxLength(SignInThrottle.KeyLength).IsUnicode(false);
        throttle.HasIndex(t => t.FirstFailureAt);
    }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.ToTable("ApiKeys");
        key.Property(k => k.Name).HasMaxLength(ApiKey.NameLimit);
        key.Property(k => k.PublicId).HasMaxLength(ApiKey.PublicIdLength).IsUnicode(false);
        key.Property(k => k.SecretHash).HasMaxLength(ApiKey.HashLength).IsUnicode(false);
        key.Property(k => k.CreatedBy).HasMaxLength(RiskLimits.UserName);
        key.Property(k => k.RevokedBy).HasMaxLength(RiskLimits.UserName);
        key.Property(k => k.Version).IsConcurrencyToken();
        key.HasOne(k => k.Department).WithMany().OnDelete(DeleteBehavior.Restrict);
        key.HasIndex(k => k.PublicId).IsUnique();
    }
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("CalendarFeeds");
        feed.Property(f => f.Owner).HasMaxLength(RiskLimits.UserName);
        feed.Property(f => f.SecretHash).HasMaxLength(CalendarFeed.HashLength).IsUnicode(false);
        feed.Property(f => f.Version).IsConcurrencyToken();
        feed.HasOne<AppUser>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        feed.HasIndex(f => f.UserId).IsUnique();
        feed.HasIndex(f => f.SecretHash).IsUnique();
    }
}
