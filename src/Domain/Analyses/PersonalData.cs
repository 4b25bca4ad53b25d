using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>
/// Suspects personal data in a text. It guesses, so it never stands in the way of anything: a number that is right by chance is told of too,
/// and a name is not.
/// </summary>
public static partial class PersonalData
{
    private const int CoordinationDays = 60;

    /// <summary>Each kind that the text seems to hold, once.</summary>
    public static IReadOnlyList<PersonalDataKind> In(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];

        var found = new List<PersonalDataKind>();
        var without = IdentityNumber().Replace(text, match => IsIdentityNumber(match) ? " ; " : match.Value);
        if (without != text) found.Add(PersonalDataKind.IdentityNumber);
        if (EmailAddress().IsMatch(text)) found.Add(PersonalDataKind.EmailAddress);
        if (PhoneNumber().IsMatch(without)) found.Add(PersonalDataKind.PhoneNumber);
        return found;
    }

    /// <summary>
    /// A possible day of birth, where a coordination number has 60 added to the day, and the check digit of the Luhn algorithm over the ten
    /// digits without century. Source: Skatteverket, SKV 704 and SKV 707.
    /// </summary>
    private static bool IsIdentityNumber(Match match)
    {
        var (month, day) = (int.Parse(match.Groups["month"].ValueSpan), int.Parse(match.Groups["day"].ValueSpan));
        var born = day > CoordinationDays ? day - CoordinationDays : day;
        if (month is < 1 or > 12 || born is < 1 or > 31) return false;

        var digits = $"{match.Groups["year"].Value}{match.Groups["month"].Value}{match.Groups["day"].Value}{match.Groups["last"].Value}";
        return digits.Select((sign, place) => Weighed(sign - '0', place)).Sum() % 10 == 0;
    }

    /// <summary>Every other digit counts double, from the first; of a product with two digits both count.</summary>
    private static int Weighed(int digit, int place)
    {
        var weighed = place % 2 == 0 ? digit * 2 : digit;
        return weighed > 9 ? weighed - 9 : weighed;
    }

    [GeneratedRegex(@"(?<![0-9])(?:1[89]|20)?(?<year>[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2}) ?[-+–]? ?(?<last>[0-9]{4})(?![0-9])")]
    private static partial Regex IdentityNumber();

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63})+")]
    private static partial Regex EmailAddress();

    /// <summary>Begins as Swedish numbers do, with 0 or +46, and has eight to eleven digits with spaces and hyphens between them.</summary>
    [GeneratedRegex(@"(?<![0-9.,/:-])(?:(?:\+|00)46[ -]?(?:\(0\) ?)?|0)[1-9](?:[ -]{0,3}[0-9]){6,9}(?![0-9])")]
    private static partial Regex PhoneNumber();
}
