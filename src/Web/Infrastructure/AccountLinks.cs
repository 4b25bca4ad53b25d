using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Vaggeryd.InternalControl.Domain.Mail;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Makes and reads the links by which a person chooses a password. Each holds for a while and until the password is chosen.</summary>
internal sealed class AccountLinks(UserManager<AppUser> users, PublicAddress address, LinkLifetimes lifetimes, TimeProvider clock)
{
    /// <summary>The page that a link leads to.</summary>
    public const string Page = "/valj-losenord";

    /// <summary>The query word that carries the code.</summary>
    public const string Word = "kod";

    /// <summary>An invitation for who has never had a password, a reset for all others.</summary>
    public static MailKind KindFor(AppUser user) => user.PasswordHash is null ? MailKind.Invitation : MailKind.PasswordReset;

    public async Task<AccountLink> MakeAsync(AppUser user)
    {
        var kind = KindFor(user);
        var token = await users.GenerateUserTokenAsync(user, kind.ToString(), kind.ToString());
        var code = string.Create(CultureInfo.InvariantCulture, $"{(int)kind}.{user.Id}.{WebEncoders.Base64UrlEncode(Convert.FromBase64String(token))}");
        return new AccountLink(kind, address.Of($"{Page}?{Word}={code}"), clock.GetUtcNow().UtcDateTime + lifetimes.Of(kind)!.Value);
    }

    /// <summary>Whose link it is; null when it does not hold (any more) or the account is closed.</summary>
    public async Task<AppUser?> OpenAsync(string code)
    {
        if (code.Split('.') is not [var kindNumber, var id, var token]) return null;
        if (!Enum.TryParse<MailKind>(kindNumber, out var kind) || lifetimes.Of(kind) is null) return null;
        if (await users.FindByIdAsync(int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? $"{number}" : "0") is not { IsActive: true } user) return null;
        if (kind != KindFor(user)) return null;

        return await users.VerifyUserTokenAsync(user, kind.ToString(), kind.ToString(), Token(token)) ? user : null;
    }

    private static string Token(string code)
    {
        try
        {
            return Convert.ToBase64String(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}

/// <summary>A link that opens an account.</summary>
/// <param name="Kind">Invitation or reset.</param>
/// <param name="Address">The whole address, or only its path where the site's own address is not known.</param>
/// <param name="Until">How long it holds, UTC.</param>
internal sealed record AccountLink(MailKind Kind, string Address, DateTime Until);

/// <summary>Tokens of invitations.</summary>
internal sealed class InvitationTokens(IDataProtectionProvider protection, LinkLifetimes lifetimes, ILogger<DataProtectorTokenProvider<AppUser>> log)
    : DataProtectorTokenProvider<AppUser>(protection, AccountLinkRegistration.Lasting(nameof(MailKind.Invitation), lifetimes.Invitation), log);

/// <summary>Tokens for a new password.</summary>
internal sealed class ResetTokens(IDataProtectionProvider protection, LinkLifetimes lifetimes, ILogger<DataProtectorTokenProvider<AppUser>> log)
    : DataProtectorTokenProvider<AppUser>(protection, AccountLinkRegistration.Lasting(nameof(MailKind.PasswordReset), lifetimes.Reset), log);

internal static class AccountLinkRegistration
{
    public static IServiceCollection AddAccountLinks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(LinkLifetimes.From(configuration));
        services.AddScoped<AccountLinks>();
        services.AddScoped<HandOverLink>();
        new IdentityBuilder(typeof(AppUser), services)
            .AddTokenProvider<InvitationTokens>(nameof(MailKind.Invitation))
            .AddTokenProvider<ResetTokens>(nameof(MailKind.PasswordReset));
        services.Configure<IdentityOptions>(options => options.Tokens.PasswordResetTokenProvider = nameof(MailKind.PasswordReset));
        return services;
    }

    /// <summary>The name takes part in the encryption, so that one kind of token is never taken for the other.</summary>
    public static IOptions<DataProtectionTokenProviderOptions> Lasting(string name, TimeSpan time) =>
        Options.Create(new DataProtectionTokenProviderOptions { Name = name, TokenLifespan = time });
}
