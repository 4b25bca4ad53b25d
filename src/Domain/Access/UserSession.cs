namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>One sign-in of one person in one browser. The browser holds only its number; ended here, it is ended there.</summary>
public sealed class UserSession
{
    /// <summary>Length of <see cref="PublicId"/>.</summary>
    public const int PublicIdLength = 32;

    public const int DeviceLimit = 100;
    public const int IssuerLimit = 256;

    private UserSession() { }

    /// <param name="publicId">Drawn at random, 128 bits as 32 hexadecimal digits.</param>
    /// <param name="userId">Whose.</param>
    /// <param name="method">How the person proved who they are.</param>
    /// <param name="device">What the person may know the browser by; shortened to 100 characters.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="longest">After this time it ends whatever happens.</param>
    public UserSession(string publicId, int userId, SignInMethod method, string device, DateTime at, TimeSpan longest)
    {
        PublicId = publicId;
        UserId = userId;
        Method = method;
        Device = device.Length > DeviceLimit ? device[..DeviceLimit] : device;
        CreatedAt = LastSeenAt = at;
        ExpiresAt = at + longest;
    }

    public int Id { get; private set; }

    public string PublicId { get; private set; } = "";

    public int UserId { get; private set; }

    public SignInMethod Method { get; private set; }

    public string Device { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC, to within a few minutes.</summary>
    public DateTime LastSeenAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The provider that vouched for the person; null for a local account.</summary>
    public string? Issuer { get; private set; }

    /// <summary>The provider's own number of the session ("sid"), by which it ends it.</summary>
    public string? ProviderSessionId { get; private set; }

    /// <summary>Remembers which of the provider's sessions this one came from.</summary>
    public void ComesFrom(string issuer, string? providerSessionId) => (Issuer, ProviderSessionId) = (issuer, providerSessionId);

    public void Seen(DateTime at) => LastSeenAt = at;

    /// <summary>Ends the session; a session that has ended stays as it is.</summary>
    public void End(DateTime at) => EndedAt ??= at;
}
