using System.Globalization;
using System.Text;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>The content of a scoring model: two scales and the bands. Two equal contents have the same hash.</summary>
public sealed record ScoringModelDefinition(
    IReadOnlyList<ScaleStep> Likelihood,
    IReadOnlyList<ScaleStep> Consequence,
    IReadOnlyList<RiskBand> Bands)
{
    /// <summary>Everything that the model says, in one fixed form.</summary>
    public string Canonical()
    {
        var text = new StringBuilder("risk value = likelihood × consequence\n");
        foreach (var step in Likelihood) Append(text, "likelihood", step.Number, step.Word, step.Meaning);
        foreach (var step in Consequence) Append(text, "consequence", step.Number, step.Word, step.Meaning);
        foreach (var band in Bands)
        {
            Append(text, "band", band.Level, band.Name, band.Advice);
            text.Append(CultureInfo.InvariantCulture, $"{band.From}\t{band.To}\t{band.Colour}\t{band.InkColour}\n");
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of <see cref="Canonical"/>, 64 hexadecimal characters.</summary>
    public string Hash() => Text.Fingerprint(Canonical());

    private static void Append(StringBuilder text, string kind, int number, LocalizedText first, LocalizedText second) =>
        text.Append(CultureInfo.InvariantCulture, $"{kind}\t{number}\t{first.Swedish}\t{first.English}\t{second.Swedish}\t{second.English}\n");
}
