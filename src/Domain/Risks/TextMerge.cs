namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>What became of a text that two people had in front of them at the same time.</summary>
public enum MergeOutcome
{
    /// <summary>Both have it alike.</summary>
    Same,

    /// <summary>Only I changed it.</summary>
    Mine,

    /// <summary>Only the other changed it.</summary>
    Theirs,

    /// <summary>Both changed it, differently: a person has to say what is to stand.</summary>
    Conflict,
}

/// <summary>A text as both had read it, and as each has made it. Empty is nothing said.</summary>
public sealed record MergedText(string Name, string Before, string Mine, string Theirs)
{
    public MergeOutcome Outcome =>
        Mine == Theirs ? MergeOutcome.Same
        : Mine == Before ? MergeOutcome.Theirs
        : Theirs == Before ? MergeOutcome.Mine
        : MergeOutcome.Conflict;

    /// <summary>What stands when nobody has to choose; mine in a conflict.</summary>
    public string Settled => Outcome == MergeOutcome.Theirs ? Theirs : Mine;
}

/// <summary>Puts two changes of the same texts together, so that neither is lost: one that only one side made is taken as it is.</summary>
public static class TextMerge
{
    /// <param name="before">The texts that both had read, by name; a name that is missing is nothing said.</param>
    /// <param name="mine">As I have made them.</param>
    /// <param name="theirs">As the other has made them.</param>
    /// <returns>Every name that stands in any of them, once, in the order of theirs, mine, before.</returns>
    public static IReadOnlyList<MergedText> Of(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs) =>
        [.. theirs.Keys.Concat(mine.Keys).Concat(before.Keys).Distinct(StringComparer.Ordinal)
            .Select(name => new MergedText(name, before.GetValueOrDefault(name, ""), mine.GetValueOrDefault(name, ""), theirs.GetValueOrDefault(name, "")))];
}
