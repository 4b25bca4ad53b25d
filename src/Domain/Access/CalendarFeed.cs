namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>A person's own calendar at a secret address, for calendar programs that cannot sign in. The secret is shown once and kept only as a hash.</summary>
public sealed class CalendarFeed
{
    /// <summary>Length of <see cref="SecretHash"/>.</summary>
    public const int HashLength = 64;

    private CalendarFeed() { }

    /// <param name="userId">Whose: what the feed shows follows that person's rights each time it is asked for.</param>
    /// <param name="owner">What the person signs in with.</param>
    /// <param name="secretHash">SHA-256 of the secret, 64 hexadecimal digits.</param>
    /// <param name="at">When, UTC.</param>
    public CalendarFeed(int userId, string owner, string secretHash, DateTime at)
    {
        (UserId, Owner) = (userId, owner);
        Renew(secretHash, at);
    }

    public int Id { get; private set; }

    public int UserId { get; private set; }

    public string Owner { get; private set; } = "";

    public string SecretHash { get; private set; } = "";

    /// <summary>When the address in use was made, UTC.</summary>
    public DateTime IssuedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Gives it another address; the one before leads nowhere from then on.</summary>
    public void Renew(string secretHash, DateTime at) => (SecretHash, IssuedAt) = (secretHash, at);
}
