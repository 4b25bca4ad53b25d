using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>A row of an account's trail in words: what happened, and of a change which fields.</summary>
internal static class TellTrail
{
    private static readonly string[] Fields =
        ["DisplayName", "Title", "Language", "IsActive", "PasswordHash", "TwoFactorEnabled", "Email", "InvitedAt", "Link", "Sessions"];

    public static string InWords(ShowUser.TrailRow row)
    {
        if (row.Subject == nameof(RoleAssignment) && Enum.TryParse<Role>(row.SubjectName, out var role))
            return T.Of(row.Kind == AuditKind.Created ? "UserTrail.RoleGiven" : "UserTrail.RoleTaken", T.Of(role));

        var what = T.Of($"UserTrail.{row.Kind}");
        if (row.Kind is not (AuditKind.Changed or AuditKind.Security)) return what;

        using var changes = JsonDocument.Parse(row.Changes);
        var fields = changes.RootElement.EnumerateObject().Select(field => field.Name).Where(Fields.Contains).Select(name => T.Of($"UserField.{name}"));
        return string.Join(", ", fields) is { Length: > 0 } named ? T.Of("UserTrail.Of", what, named) : what;
    }
}
