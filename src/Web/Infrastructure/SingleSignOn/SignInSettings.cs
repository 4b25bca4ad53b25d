using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

/// <summary>How people may sign in, as <c>SignIn</c> in the configuration says it.</summary>
/// <param name="LocalAccounts">Whether the form for name and password is there. The operator's <c>ik user</c> always is.</param>
/// <param name="Contact">Whom somebody who is refused should turn to; null: the administrator of the product.</param>
/// <param name="Provider">Null: no single sign-on.</param>
internal sealed record SignInSettings(bool LocalAccounts, string? Contact, OidcSettings? Provider)
{
    /// <summary>What is wrong with the configuration, in the reader's language; the site does not start with any.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public GroupMapping ReadMapping() => new([.. Provider!.Groups.Select(entry => new GroupRole(entry.Group, Enum.Parse<Role>(entry.Role, ignoreCase: true), Code(entry.Department)))]);

    public static SignInSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("SignIn");
        try
        {
            var provider = section.GetSection("Oidc");
            var settings = new SignInSettings(
                section.GetValue("LocalAccounts", true),
                section["Contact"],
                provider.Exists() ? provider.Get<OidcSettings>(binder => binder.ErrorOnUnknownConfiguration = true) : null);
            return settings with { Problems = [.. settings.FindProblems()] };
        }
        catch (InvalidOperationException unreadable)
        {
            return new SignInSettings(true, null, null) { Problems = [$"SignIn: {unreadable.Message} {unreadable.InnerException?.Message}".TrimEnd()] };
        }
    }

    private static string? Code(string? department) => department?.Trim().ToUpperInvariant();

    private IEnumerable<string> FindProblems()
    {
        if (Provider is null)
        {
            if (!LocalAccounts) yield return T.Of("SignInSettings.NoWayIn");
            yield break;
        }

        foreach (var (key, value) in new[] { (nameof(Provider.Name), Provider.Name), (nameof(Provider.ClientId), Provider.ClientId), (nameof(Provider.ClientSecret), Provider.ClientSecret), (nameof(Provider.GroupsClaim), Provider.GroupsClaim) })
            if (string.IsNullOrWhiteSpace(value)) yield return T.Of("SignInSettings.Missing", $"SignIn:Oidc:{key}");

        if (!Uri.TryCreate(Provider.Authority, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !Provider.IsPlainLoopback))
            yield return T.Of("SignInSettings.Authority", Provider.Authority);

        if (Provider.Groups.Length == 0) yield return T.Of("SignInSettings.NoGroups");
        foreach (var problem in Provider.Groups.SelectMany((entry, i) => FindProblems($"SignIn:Oidc:Groups:{i}", entry))) yield return problem;
    }

    private static IEnumerable<string> FindProblems(string place, OidcSettings.GroupEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Group)) yield return T.Of("SignInSettings.Missing", $"{place}:Group");
        if (entry.Department is not null && string.IsNullOrWhiteSpace(entry.Department)) yield return T.Of("SignInSettings.Department", $"{place}:Department");

        if (!Enum.GetNames<Role>().Contains(entry.Role, StringComparer.OrdinalIgnoreCase))
            yield return T.Of("SignInSettings.Role", $"{place}:Role", entry.Role, string.Join(", ", Enum.GetNames<Role>()));
        else if (entry.Department is not null && RoleAssignment.CountsEverywhere(Enum.Parse<Role>(entry.Role, ignoreCase: true)))
            yield return $"{place}: {T.Of($"Rule.{Rule.RoleMustCountEverywhere}", entry.Role)}";
    }
}
