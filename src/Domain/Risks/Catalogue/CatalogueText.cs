using System.Globalization;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks.Catalogue;

/// <summary>A common risk that the municipality itself has written, to begin a risk from. It is written once and shown in every language.</summary>
public sealed class CatalogueText
{
    /// <summary>What the key of every own text begins with, and that of no delivered one.</summary>
    public const string KeyPrefix = "egen-";

    private CatalogueText() { }

    /// <param name="words">What it says.</param>
    /// <param name="by">Who wrote it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">A text that is needed is missing, or one is too long.</exception>
    public CatalogueText(CatalogueWords words, string by, DateTime at) => Describe(words, by, at);

    public int Id { get; private set; }

    public string Title { get; private set; } = "";

    public string Category { get; private set; } = "";

    public string Event { get; private set; } = "";

    public string? Cause { get; private set; }

    public string? Effect { get; private set; }

    public string? ExistingControls { get; private set; }

    /// <summary>UTC; null while it stands in the catalogue.</summary>
    public DateTime? TakenOutAt { get; private set; }

    public string? TakenOutBy { get; private set; }

    public string ChangedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>How the catalogue calls it. It follows from the number, so no other text can have it.</summary>
    public string Key => KeyOf(Id);

    public bool IsInUse => TakenOutAt is null;

    public CatalogueWords Words => new(Title, Category, Event, Cause, Effect, ExistingControls);

    public static string KeyOf(int id) => KeyPrefix + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number in the key of an own text, whether or not there is such a text; null for any other key.</summary>
    public static int? IdOf(string? key) =>
        key is not null && key.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(key[KeyPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id
            : null;

    /// <summary>True when it says the same, but for what tidying takes away.</summary>
    /// <exception cref="RuleBrokenException">A text that is needed is missing, or one is too long.</exception>
    public bool Says(CatalogueWords words) => Tidy(words) == Words;

    /// <summary>Replaces the texts. Says whether anything changed.</summary>
    /// <exception cref="RuleBrokenException">A text that is needed is missing, or one is too long.</exception>
    public bool Describe(CatalogueWords words, string by, DateTime at)
    {
        var next = Tidy(words);
        if (next == Words) return false;

        (Title, Category, Event, Cause, Effect, ExistingControls) = next;
        (ChangedBy, ChangedAt) = (by, at);
        return true;
    }

    /// <summary>Takes it out of the catalogue. What was begun from it stays. Says whether it stood there.</summary>
    public bool TakeOut(string by, DateTime at)
    {
        if (!IsInUse) return false;

        (TakenOutBy, TakenOutAt) = (by, at);
        return true;
    }

    /// <summary>Puts it into the catalogue again. Says whether it was taken out.</summary>
    public bool PutBack()
    {
        if (IsInUse) return false;

        (TakenOutBy, TakenOutAt) = (null, null);
        return true;
    }

    private static CatalogueWords Tidy(CatalogueWords given)
    {
        var what = OptionalText(given.Event, RiskLimits.Sentence, nameof(Event));
        Require(what is not null, Rule.TextMustNotBeEmpty, nameof(Event));

        return new(
            RequiredText(given.Title, RiskLimits.Title, nameof(Title)),
            RequiredText(given.Category, RiskLimits.Category, nameof(Category)),
            what,
            OptionalText(given.Cause, RiskLimits.Sentence, nameof(Cause)),
            OptionalText(given.Effect, RiskLimits.Sentence, nameof(Effect)),
            OptionalText(given.ExistingControls, RiskLimits.Controls, nameof(ExistingControls)));
    }
}
