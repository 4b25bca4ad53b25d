using Vaggeryd.InternalControl.Domain.Departments;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>A key by which another program reads through the API. Its secret is shown once and kept only as a hash.</summary>
public sealed class ApiKey
{
    public const int NameLimit = 100;

    /// <summary>Length of <see cref="PublicId"/>.</summary>
    public const int PublicIdLength = 16;

    /// <summary>Length of <see cref="SecretHash"/>.</summary>
    public const int HashLength = 64;

    /// <summary>Longest life of a key, in days.</summary>
    public const int LongestLife = 731;

    private ApiKey() { }

    /// <param name="name">What the key is for, 1 to 100 characters.</param>
    /// <param name="publicId">The part that may be seen, 16 characters.</param>
    /// <param name="secretHash">SHA-256 of the secret, 64 hexadecimal digits.</param>
    /// <param name="scopes">At least one.</param>
    /// <param name="department">What the key sees; null for the whole municipality.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="expiresAt">The key works until then, UTC; at most 731 days after <paramref name="at"/>.</param>
    /// <exception cref="RuleBrokenException">The name is empty or too long, there is no scope, the plan is for one department, or the life is too long or over.</exception>
    public ApiKey(string name, string publicId, string secretHash, ApiScopes scopes, Department? department, string by, DateTime at, DateTime expiresAt)
    {
        Require(scopes != ApiScopes.None, Rule.ApiKeyMustHaveAScope);
        Require(department is null || !scopes.HasFlag(ApiScopes.Plan), Rule.ApiKeyForThePlanMustCountEverywhere);
        Require(expiresAt > at && expiresAt <= at.AddDays(LongestLife), Rule.ApiKeyMustExpireWithinTwoYears);

        Name = RequiredText(name, NameLimit, nameof(Name));
        PublicId = publicId;
        SecretHash = secretHash;
        Scopes = scopes;
        Department = department;
        DepartmentId = department?.Id;
        CreatedBy = by;
        CreatedAt = at;
        ExpiresAt = expiresAt;
    }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public string PublicId { get; private set; } = "";

    public string SecretHash { get; private set; } = "";

    public ApiScopes Scopes { get; private set; }

    public int? DepartmentId { get; private set; }

    /// <summary>Null: the whole municipality.</summary>
    public Department? Department { get; private set; }

    public string CreatedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>UTC; null while it is not revoked.</summary>
    public DateTime? RevokedAt { get; private set; }

    public string? RevokedBy { get; private set; }

    /// <summary>UTC, to within some minutes; null when it has not been used.</summary>
    public DateTime? LastUsedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen(DateTime at) => RevokedAt is null && ExpiresAt > at;

    /// <exception cref="RuleBrokenException">It has been revoked before.</exception>
    public void Revoke(string by, DateTime at)
    {
        Require(RevokedAt is null, Rule.ApiKeyMustNotBeRevoked, Name);

        RevokedBy = by;
        RevokedAt = at;
    }
}
