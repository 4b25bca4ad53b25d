namespace Vaggeryd.InternalControl.Domain.Risks.Similarity;

/// <summary>What a risk is about, as words with weights: what may happen says more than why and what comes of it.</summary>
public sealed class RiskWords
{
    private const double OfTitle = 3;
    private const double OfEvent = 2;
    private const double OfTheRest = 1;

    private readonly Dictionary<string, Weighed> _words = [];

    public RiskWords(string? title, string? @event = null, string? cause = null, string? effect = null)
    {
        Add(title, OfTitle);
        Add(@event, OfEvent);
        Add(cause, OfTheRest);
        Add(effect, OfTheRest);
    }

    public IReadOnlyCollection<string> Stems => _words.Keys;

    internal IReadOnlyDictionary<string, Weighed> Words => _words;

    /// <summary>A word that stands in several of the texts counts where it weighs most.</summary>
    private void Add(string? text, double weight)
    {
        foreach (var (stem, word) in SwedishWords.In(text)) _words.TryAdd(stem, new Weighed(word, weight));
    }

    /// <param name="Word">As it stood.</param>
    /// <param name="Weight">That of the text it stood in.</param>
    internal sealed record Weighed(string Word, double Weight);
}
