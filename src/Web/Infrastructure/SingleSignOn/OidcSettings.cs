namespace Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

/// <summary>The provider that people sign in with, as <c>SignIn:Oidc</c> says it. What each line means stands in docs/sign-in.md.</summary>
internal sealed class OidcSettings
{
    /// <summary>How the provider is named on the button.</summary>
    public string Name { get; init; } = "";

    /// <summary>The provider's issuer; its metadata lies below it at <c>/.well-known/openid-configuration</c>.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>Asked for beside <c>openid</c>; null: <c>profile</c> and <c>email</c>.</summary>
    public string[]? Scopes { get; init; }

    /// <summary>The claim that lists a person's groups.</summary>
    public string GroupsClaim { get; init; } = "groups";

    public GroupEntry[] Groups { get; init; } = [];

    /// <summary>Whether a person whose e-mail address the provider has verified takes over the account with that address.</summary>
    public bool LinkByVerifiedEmail { get; init; }

    /// <summary>Only ever used on the machine itself, for tests.</summary>
    public bool IsPlainLoopback => Uri.TryCreate(Authority, UriKind.Absolute, out var address) && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp;

    /// <summary>The site that may show this one's sign-out address in a frame.</summary>
    public string Origin => new Uri(Authority).GetLeftPart(UriPartial.Authority);

    /// <summary>A line of the mapping from groups to roles.</summary>
    internal sealed class GroupEntry
    {
        public string Group { get; init; } = "";

        public string Role { get; init; } = "";

        public string? Department { get; init; }
    }
}
