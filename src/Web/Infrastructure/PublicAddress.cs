namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// The site's own address, <c>Site:Address</c>. Links that leave the site are made from it and from nothing that a request says,
/// because a request can say anything. Without it no link can be mailed.
/// </summary>
internal sealed record PublicAddress(Uri? Root)
{
    private const string Key = "Site:Address";

    /// <exception cref="InvalidOperationException">It is no address, or one that others can listen to.</exception>
    public static PublicAddress From(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } given) return new PublicAddress((Uri?)null);
        if (!Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var root) || root.Query.Length > 0 || root.Fragment.Length > 0 || root.UserInfo.Length > 0)
            throw new InvalidOperationException($"{Key} is '{given}'. Write the address of the site, such as https://internkontroll.kommun.example.");
        if (root.Scheme != Uri.UriSchemeHttps && !(root.Scheme == Uri.UriSchemeHttp && root.IsLoopback))
            throw new InvalidOperationException($"{Key} is '{given}'. It has to begin with https://, because links that open an account are made from it.");

        return new PublicAddress(root);
    }

    /// <summary>The whole address of a page of ours; only its path where the site's address is not known.</summary>
    public string Of(string path) => Root is null ? path : new Uri(Root, path.TrimStart('/')).AbsoluteUri;
}
