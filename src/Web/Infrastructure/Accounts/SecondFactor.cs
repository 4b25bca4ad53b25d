using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>
/// The keys of authenticators and the recovery codes. Identity's own functions would keep both readable in the database; here the key is
/// encrypted for its account, and of the codes only encrypted hashes are kept.
/// </summary>
internal sealed class SecondFactor(AppDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Provider = "SecondFactor";
    private const string Key = "Key";
    private const string Codes = "RecoveryCodes";
    private const int AuthenticatorDigits = 6;

    /// <summary>What a code turned out to be.</summary>
    internal enum Proof
    {
        Wrong,
        Authenticator,
        RecoveryCode,
    }

    /// <summary>The key; null when none has been made.</summary>
    public async Task<AuthenticatorKey?> KeyOfAsync(int userId, CancellationToken cancellationToken) =>
        await FindAsync(userId, Key, cancellationToken) is { Value: { } kept } ? AuthenticatorKey.Parse(Protector(userId, Key).Unprotect(kept)) : null;

    public async Task<int> CodesLeftAsync(int userId, CancellationToken cancellationToken) => (await CodesOfAsync(userId, cancellationToken))?.Left ?? 0;

    /// <summary>Makes a key that counts for nothing until a code of it has been shown; saved by the caller, as all here.</summary>
    public Task BeginAsync(int userId, CancellationToken cancellationToken) => KeepAsync(userId, Key, AuthenticatorKey.New().ToString(), cancellationToken);

    /// <summary>New recovery codes in place of all before; shown to the person now and never again.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(int userId, CancellationToken cancellationToken)
    {
        var (kept, shown) = RecoveryCodes.New();
        await KeepAsync(userId, Codes, kept.ToString(), cancellationToken);
        return shown;
    }

    /// <summary>Whether a code of the authenticator is right; if so it is used up.</summary>
    public async Task<bool> UseAuthenticatorAsync(AppUser user, string code, CancellationToken cancellationToken)
    {
        var key = await KeyOfAsync(user.Id, cancellationToken);
        if (key?.StepOf(Plain(code), clock.GetUtcNow().UtcDateTime, user.LastCodeStep) is not { } step) return false;

        user.LastCodeStep = step;
        return true;
    }

    /// <summary>Whether a code of either kind is right; if so it is used up.</summary>
    public async Task<Proof> UseAsync(AppUser user, string code, CancellationToken cancellationToken)
    {
        if (Plain(code) is { Length: AuthenticatorDigits } plain && plain.All(char.IsAsciiDigit))
            return await UseAuthenticatorAsync(user, plain, cancellationToken) ? Proof.Authenticator : Proof.Wrong;

        var codes = await CodesOfAsync(user.Id, cancellationToken);
        if (codes is null || !codes.Use(code)) return Proof.Wrong;

        await KeepAsync(user.Id, Codes, codes.ToString(), cancellationToken);
        return Proof.RecoveryCode;
    }

    private static string Plain(string code) => code.Replace(" ", "", StringComparison.Ordinal);

    private async Task<RecoveryCodes?> CodesOfAsync(int userId, CancellationToken cancellationToken) =>
        await FindAsync(userId, Codes, cancellationToken) is { Value: { } kept } ? RecoveryCodes.Parse(Protector(userId, Codes).Unprotect(kept)) : null;

    private async Task KeepAsync(int userId, string name, string value, CancellationToken cancellationToken)
    {
        var token = await FindAsync(userId, name, cancellationToken);
        if (token is null) db.UserTokens.Add(token = new IdentityUserToken<int> { UserId = userId, LoginProvider = Provider, Name = name });
        token.Value = Protector(userId, name).Protect(value);
    }

    private Task<IdentityUserToken<int>?> FindAsync(int userId, string name, CancellationToken cancellationToken) =>
        db.UserTokens.SingleOrDefaultAsync(token => token.UserId == userId && token.LoginProvider == Provider && token.Name == name, cancellationToken);

    /// <summary>One for each account, so that a row that is moved to another account opens nothing there.</summary>
    private IDataProtector Protector(int userId, string name) => protection.CreateProtector(Provider, name, $"{userId}");
}
