using System.Security.Cryptography;
using System.Text;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>The rows of the trail about accounts' safety.</summary>
internal sealed class AccountTrail(AuditTrail trail, IHttpContextAccessor? http = null)
{
    /// <summary>Enough to see that the same name is tried again, too short to find by it what was typed: that is often a password.</summary>
    private const int HashDigits = 5;

    public AuditRow Refused(string typedName, AppUser? user, SignInRefusal why) => trail.Event(
        AuditKind.SignInRefused,
        nameof(AppUser),
        user is null ? "" : $"{user.Id}",
        user?.UserName ?? "",
        Told("Reason", why),
        user?.UserName ?? "?" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(typedName)))[..HashDigits],
        Network.Of(http?.HttpContext));

    /// <param name="user">The account.</param>
    /// <param name="what">What happened to it.</param>
    /// <param name="actor">Who did it, where that is not the signed-in person.</param>
    public AuditRow Security(AppUser user, SecurityEvent what, string? actor = null) =>
        trail.Event(AuditKind.Security, nameof(AppUser), $"{user.Id}", user.UserName!, Told("Event", what), actor, Network.Of(http?.HttpContext));

    private static string Told<T>(string field, T value)
        where T : struct, Enum => $$"""{"{{field}}":[null,"{{value}}"]}""";
}
