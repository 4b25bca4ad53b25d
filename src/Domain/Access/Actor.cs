namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>
/// Who does something. Where one person may not do both of two things it is accounts that are compared: a name to sign in with can change, and pass to somebody else.
/// </summary>
/// <param name="Name">The name that it is recorded under.</param>
/// <param name="AccountId">Null for the operator, a program or a job; they count as one.</param>
public readonly record struct Actor(string Name, int? AccountId = null)
{
    /// <summary>What is kept in place of an account's id where there is none.</summary>
    public const int NoAccount = 0;

    public int Key => AccountId ?? NoAccount;

    /// <summary>It was this one who did it.</summary>
    /// <param name="key">The <see cref="Key"/> that was kept; null where only the name was.</param>
    /// <param name="name">The name that was kept.</param>
    public bool Did(int? key, string? name) => key is { } account ? account == Key : Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
