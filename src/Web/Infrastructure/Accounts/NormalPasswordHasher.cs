using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>
/// Hashes a password in its normal form: "ö" typed on one keyboard is the same as "o" with two dots from another (NIST SP 800-63B-4).
/// A hash that was made of what was typed, before this was so, still opens and is then renewed.
/// </summary>
internal sealed class NormalPasswordHasher(IOptions<PasswordHasherOptions>? options = null) : PasswordHasher<AppUser>(options)
{
    public override string HashPassword(AppUser user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword)
    {
        var normal = Normal(providedPassword);
        var result = base.VerifyHashedPassword(user, hashedPassword, normal);
        if (result != PasswordVerificationResult.Failed || normal == providedPassword) return result;

        return base.VerifyHashedPassword(user, hashedPassword, providedPassword) == PasswordVerificationResult.Failed
            ? PasswordVerificationResult.Failed
            : PasswordVerificationResult.SuccessRehashNeeded;
    }

    /// <summary>Halves of signs, which no keyboard makes, become the sign for "unknown" instead of a failure.</summary>
    internal static string Normal(string password) => string.Concat(password.EnumerateRunes()).Normalize(NormalizationForm.FormC);
}
