using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>How a risk level is written in an address: "mycket-hog", or "hog-och-hogre" for it and those above.</summary>
public static class LevelWord
{
    public const string Unscored = "ej-bedomd";
    private const string AndHigher = "-och-hogre";

    /// <summary>Addresses are Swedish in both languages, so that a link works for whoever gets it.</summary>
    public static string Of(RiskBand band) =>
        band.Name.Swedish.ToLowerInvariant().Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o').Replace(' ', '-');

    public static string AndHigherOf(RiskBand band) => Of(band) + AndHigher;

    /// <summary>The levels that a word means, or null when it is no level of the model.</summary>
    public static (RiskBand Band, bool AndHigher)? Read(string word, ScoringModel model)
    {
        var higher = word.EndsWith(AndHigher, StringComparison.Ordinal);
        var name = higher ? word[..^AndHigher.Length] : word;
        return model.Bands.FirstOrDefault(band => Of(band) == name) is { } found ? (found, higher) : null;
    }
}
