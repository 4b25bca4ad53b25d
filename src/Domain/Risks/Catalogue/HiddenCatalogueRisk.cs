namespace Vaggeryd.InternalControl.Domain.Risks.Catalogue;

/// <summary>A common risk that comes with the product and that the municipality does not want in its catalogue.</summary>
public sealed class HiddenCatalogueRisk
{
    /// <summary>Longest key, in characters.</summary>
    public const int KeyLimit = 80;

    private HiddenCatalogueRisk() { }

    /// <param name="key">The delivered risk's key, as it is written.</param>
    /// <param name="by">Who hid it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The key is empty or too long.</exception>
    public HiddenCatalogueRisk(string key, string by, DateTime at)
    {
        Key = Rules.RequiredText(key, KeyLimit, nameof(Key));
        (CreatedBy, CreatedAt) = (by, at);
    }

    public string Key { get; private set; } = "";

    public string CreatedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }
}
