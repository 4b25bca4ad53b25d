using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>The person behind the request, with rights read from the database each time: a role taken away counts at once.</summary>
internal sealed class SignedInUser(AppDbContext db) : ICurrentUser
{
    /// <summary>Changes with the password and when the account is closed, so that older sessions end at once.</summary>
    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    public string Name { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>What the person is here, and for which department; no department: the whole municipality.</summary>
    public IReadOnlyList<(Role Role, int? DepartmentId)> Roles { get; private set; } = [];

    public AccessRights Rights { get; private set; } = AccessRights.None;

    /// <summary>Reads the person; false when the account is gone or closed.</summary>
    public async Task<bool> LoadAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (!int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)) return false;

        var person = await db.Users.AsNoTracking()
            .Where(user => user.Id == id && user.IsActive)
            .Select(user => new
            {
                user.UserName,
                user.DisplayName,
                user.Title,
                user.SecurityStamp,
                Roles = db.RoleAssignments.Where(a => a.UserId == user.Id).OrderBy(a => a.Id).Select(a => new { a.Role, a.DepartmentId }).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null || person.SecurityStamp != principal.FindFirstValue(StampClaim)) return false;

        var departments = person.Roles.Exists(r => r.DepartmentId is not null)
            ? await db.Departments.AsNoTracking().Select(d => new { d.Id, d.ParentId }).ToListAsync(cancellationToken)
            : [];

        Name = person.UserName!;
        DisplayName = person.DisplayName;
        Title = person.Title;
        Roles = [.. person.Roles.Select(r => (r.Role, r.DepartmentId))];
        Rights = AccessRights.From(
            Roles,
            new DepartmentTree(departments.Select(d => (d.Id, d.ParentId))));
        return true;
    }
}

/// <summary>Reads the signed-in person before anything else looks at the request; a closed account is signed out.</summary>
internal sealed class SignedInUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, SignedInUser user, SignInManager<AppUser> signIn)
    {
        if (context.User.Identity?.IsAuthenticated == true && !await user.LoadAsync(context.User, context.RequestAborted))
        {
            await signIn.SignOutAsync();
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    }
}
