using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> user)
    {
        user.ToTable("Users");
        user.Property(u => u.DisplayName).HasMaxLength(AppUser.DisplayNameLimit);
        user.Property(u => u.Title).HasMaxLength(AppUser.TitleLimit);
        user.Property(u => u.PasswordHash).HasMaxLength(400);
        user.Property(u => u.SecurityStamp).HasMaxLength(100);
        user.Property(u => u.ConcurrencyStamp).HasMaxLength(100);
        user.Property(u => u.PhoneNumber).HasMaxLength(40);
        user.Property(u => u.LockoutEnd).HasConversion(
            until => until!.Value.UtcDateTime,
            stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))).HasPrecision(3);
    }
}

internal sealed class RoleAssignmentConfiguration : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> assignment)
    {
        assignment.HasOne<AppUser>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Cascade);
        assignment.HasOne(a => a.Department).WithMany().OnDelete(DeleteBehavior.Restrict);
        assignment.HasIndex(a => new { a.UserId, a.Role, a.DepartmentId, a.Origin }).IsUnique();
    }
}
