using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>
/// Which passwords are taken, after NIST SP 800-63B-4: long, any signs, nothing that is tried first. The same for the account page, the
/// command line, invitations and resets, because Identity asks it each time.
/// </summary>
internal sealed class PasswordRule : IPasswordValidator<AppUser>
{
    /// <summary>Code points.</summary>
    public const int Longest = 128;

    /// <summary>Where the estimate calls a password safe against guessing at the speed a site allows, and some orders beyond; 0 to 4.</summary>
    private const int LowestScore = 3;

    /// <summary>The estimate's time grows with the square of the length; what comes after so many signs only adds to the work of guessing.</summary>
    private const int Estimated = 72;

    /// <summary>Fewer different signs than this in a long password are a pattern.</summary>
    private const int FewestSigns = 5;

    private const int ShortestName = 3;

    /// <summary>What the estimate's English lists do not know and people here try first: the product, the municipality, seasons, months.</summary>
    private static readonly string[] Expected =
    [
        "internkontroll", "intern", "kontroll", "kommun", "kommunen", "vaggeryd", "vaggeryds", "skillingaryd", "smaland", "småland", "sverige", "sweden", "svensk",
        "lösenord", "losenord", "lösen", "losen", "hemligt", "hemlig", "välkommen", "valkommen", "sommar", "vinter", "höst", "host", "vår", "var", "jul",
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
        "måndag", "mandag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "lordag", "söndag", "sondag",
        "fotboll", "hockey", "katten", "hunden", "mamma", "pappa", "älskar", "alskar", "ekonomi", "budget", "internal", "control", "correcthorsebatterystaple",
        "correct", "horse", "battery", "staple", "qwertyuiopå", "asdfghjklöä", "zxcvbnm",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password)
    {
        var normal = NormalPasswordHasher.Normal(password ?? "");
        var length = normal.EnumerateRunes().Count();
        if (length < AccountRegistration.ShortestPassword) return Refuse("PasswordTooShort", T.Of("User.PasswordTooShort", user.UserName, AccountRegistration.ShortestPassword));
        if (length > Longest) return Refuse("PasswordTooLong", T.Of("User.PasswordTooLong", length, Longest));
        if (Repeats(normal)) return Refuse("PasswordRepeats", T.Of("User.PasswordRepeats"));

        string[] own = [.. OwnWords(user)];
        var matches = Guess(normal, own) ?? Guess(Plain(normal), own);
        if (matches is null) return Task.FromResult(IdentityResult.Success);

        if (matches.Any(match => own.Contains(match.Token, StringComparer.OrdinalIgnoreCase))) return Refuse("PasswordIsYours", T.Of("User.PasswordIsYours"));

        return matches.Where(match => match.Pattern is "sequence" or "spatial").Sum(match => match.Token.Length) * 2 > matches.Sum(match => match.Token.Length)
            ? Refuse("PasswordIsSequence", T.Of("User.PasswordIsSequence"))
            : Refuse("PasswordIsCommon", T.Of("User.PasswordIsCommon"));
    }

    /// <summary>How the text would be guessed; null when it would not.</summary>
    private static IList<Zxcvbn.Match>? Guess(string text, string[] own)
    {
        var estimate = new Zxcvbn.Zxcvbn(Zxcvbn.Translation.English).EvaluatePassword(text.Length > Estimated ? text[..Estimated] : text, [.. own, .. Expected]);
        return estimate.Score < LowestScore ? estimate.MatchSequence : null;
    }

    /// <summary>Without what stands between words, which whoever guesses leaves out and puts in at will.</summary>
    private static string Plain(string password) => string.Concat(password.EnumerateRunes().Where(Rune.IsLetterOrDigit));

    /// <summary>The person's name and address, whole and in parts.</summary>
    private static IEnumerable<string> OwnWords(AppUser user)
    {
        string[] texts = [user.UserName ?? "", user.Email ?? "", user.DisplayName];
        return texts.Concat(texts.SelectMany(text => text.Split([' ', '.', '@', '-', '_'])))
            .Concat(texts.Select(text => string.Concat(text.Where(char.IsLetter))))
            .Where(word => word.Length >= ShortestName)
            .Select(word => word.ToLower(CultureInfo.InvariantCulture))
            .Distinct();
    }

    /// <summary>True: the signs are few, or one piece again and again, perhaps with a number at the end to please a rule.</summary>
    private static bool Repeats(string password)
    {
        if (password.EnumerateRunes().Distinct().Count() < FewestSigns) return true;

        var plain = Plain(password).ToUpperInvariant();
        var words = plain.Trim([.. "0123456789"]);
        return IsPiecewise(plain) || (words.Length > plain.Length / 2 && IsPiecewise(words));
    }

    private static bool IsPiecewise(string text) => Enumerable.Range(1, text.Length / 2).Any(size => Enumerable.Range(size, text.Length - size).All(i => text[i] == text[i - size]));

    private static Task<IdentityResult> Refuse(string code, string text) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = text }));
}
