namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// A risk level: the values it spans, both ends included, its name and what it asks for. The spans of two bands may overlap only in a
/// model that says the band of each cell.
/// </summary>
/// <param name="Level">1 for the lowest band and upwards.</param>
/// <param name="From">Lowest risk value of the band, included.</param>
/// <param name="To">Highest risk value of the band, included.</param>
/// <param name="Name">Such as "Hög" / "High".</param>
/// <param name="Advice">What a risk in the band asks for, such as "bevaka" / "watch".</param>
/// <param name="Colour">Surface colour in documents, RRGGBB; always shown together with number and word.</param>
/// <param name="InkColour">Text colour on that surface, RRGGBB.</param>
public sealed record RiskBand(int Level, int From, int To, LocalizedText Name, LocalizedText Advice, string Colour, string InkColour)
{
    public bool Contains(int value) => value >= From && value <= To;
}
