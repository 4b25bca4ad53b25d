namespace Vaggeryd.InternalControl.Domain;

/// <summary>A text that the product carries in both languages, such as a step's word.</summary>
public sealed record LocalizedText(string Swedish, string English)
{
    public string In(Language language) => language == Language.Swedish ? Swedish : English;
}
