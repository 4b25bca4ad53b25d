using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>
/// What one person has typed about a risk and not saved yet, kept so that a closed lid or a lost session costs nothing. Nobody else sees it,
/// and it counts nowhere.
/// </summary>
public sealed class RiskDraft
{
    /// <summary>Longest content, in characters.</summary>
    public const int ContentLimit = 60_000;

    /// <summary>Longest key, in characters.</summary>
    public const int KeyLimit = 100;

    private const string New = "ny-";

    private RiskDraft() { }

    /// <param name="userId">Whose.</param>
    /// <param name="year">Planning year.</param>
    /// <param name="key">The risk's address within the year, or <see cref="KeyOfNew"/>.</param>
    public RiskDraft(int userId, int year, string key)
    {
        UserId = userId;
        Year = year;
        Key = RequiredText(key, KeyLimit, nameof(Key));
    }

    /// <summary>For a risk that is not recorded yet: "ny-sn", or "ny-sn/brand" for one begun from the catalogue's entry.</summary>
    public static string KeyOfNew(string departmentCode, string? entry) => New + departmentCode.ToLowerInvariant() + (entry is null ? "" : $"/{entry}");

    /// <summary>The department's code and the catalogue's entry in a key of a new risk; null for a risk that is recorded.</summary>
    public static (string Department, string? Entry)? NewOf(string key) =>
        key.StartsWith(New, StringComparison.Ordinal) && key[New.Length..].Split('/') is [var department, .. var entry] ? (department, entry.FirstOrDefault()) : null;

    public int Id { get; private set; }

    public int UserId { get; private set; }

    public int Year { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>The version of the risk that the person had read when the draft was begun; 0 for a new risk.</summary>
    public int BaseVersion { get; private set; }

    /// <summary>The form as it was read when the draft was begun, as JSON; empty for a new risk.</summary>
    public string Base { get; private set; } = "";

    /// <summary>The form as it is typed, as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Begins from a version of the risk, once.</summary>
    public void Begin(int version, string content)
    {
        Require(content.Length <= ContentLimit, Rule.DraftMustNotBeTooLong, ContentLimit);

        (BaseVersion, Base) = (version, content);
    }

    /// <summary>Keeps what is typed.</summary>
    /// <exception cref="RuleBrokenException">It is too long.</exception>
    public void Keep(string content, DateTime at)
    {
        Require(content.Length <= ContentLimit, Rule.DraftMustNotBeTooLong, ContentLimit);

        (Content, SavedAt) = (content, at);
    }
}
