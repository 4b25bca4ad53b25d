using Microsoft.AspNetCore.Http.Extensions;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A register's address in words: what is asked for, and the addresses that ask for something else.</summary>
public sealed class RegisterAddress
{
    public const string Search = "sok";
    public const string Department = "namnd";
    public const string Only = "bara";
    public const string Level = "niva";
    public const string Goal = "mal";
    public const string Response = "hantering";
    public const string Change = "andring";
    public const string Category = "kategori";
    public const string Likelihood = "s";
    public const string Consequence = "k";
    public const string Sort = "sortera";
    public const string Order = "ordning";
    public const string Page = "sida";

    private static readonly string[] Known =
        [Search, Department, Only, Level, Goal, Response, Change, Category, Likelihood, Consequence, Sort, Order, Page];

    private readonly Dictionary<string, string> _words;

    private RegisterAddress(int year, Dictionary<string, string> words) => (Year, _words) = (year, words);

    public int Year { get; }

    /// <summary>The word's value, or "" when it is not asked for.</summary>
    public string this[string word] => _words.GetValueOrDefault(word, "");

    /// <summary>The number asked for, or null when it is missing or no number.</summary>
    public int? Number(string word) =>
        int.TryParse(this[word], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Reads the words it knows; of a word given twice the first counts, and other words are left alone.</summary>
    public static RegisterAddress Read(int year, IQueryCollection query)
    {
        var words = Known
            .Select(word => (Word: word, Value: query[word].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim()))
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Word, pair => pair.Value!);

        // A header's button sends its column before the form's own column: a new column starts in its own direction.
        if (query[Sort] is [var pressed, var before, ..] && pressed != before) words.Remove(Order);
        return new RegisterAddress(year, words);
    }

    /// <summary>The year's whole register.</summary>
    public static string Of(int year) => FormattableString.Invariant($"/risker/{year}");

    /// <summary>The year's register with one thing asked for.</summary>
    public static string Of(int year, string word, string value) => new RegisterAddress(year, []).With(word, value);

    /// <summary>The same for a department with those below it or without, or for all.</summary>
    public string In(string? department, bool only) => In(department, only, null);

    /// <summary>The same, and at a level too where one is given.</summary>
    public string In(string? department, bool only, string? level)
    {
        var words = new Dictionary<string, string>(_words);
        words.Remove(Page);
        words.Remove(Only);
        words.Remove(Department);
        if (department is not null) words[Department] = department.ToLowerInvariant();
        if (department is not null && only) words[Only] = SiteAddress.Own;
        if (level is not null) words[Level] = level;
        return new RegisterAddress(Year, words).With("", null);
    }

    /// <summary>The same with one word changed, from the first page unless the page is what changes; another department is shown with those below it.</summary>
    public string With(string word, string? value)
    {
        var query = new QueryBuilder();
        foreach (var known in Known)
        {
            if (known == word && value is not null) query.Add(word, value);
            else if (known != word && known != Page && !(word == Department && known == Only) && _words.TryGetValue(known, out var kept)) query.Add(known, kept);
        }

        return Of(Year) + query.ToQueryString();
    }

    /// <summary>The same without one word.</summary>
    public string Without(string word) => With(word, null);
}
