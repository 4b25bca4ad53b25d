namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A part of the sentence: the key of its leading words, what the department wrote, and the sign that follows.</summary>
public sealed record SentencePart(string Lead, string Text, string End);

/// <summary>Puts cause, event and effect together so that they can be read aloud.</summary>
public static class RiskSentence
{
    /// <summary>The parts of one sentence, in order, with the words that fit which parts there are.</summary>
    public static IReadOnlyList<SentencePart> Of(string? cause, string? @event, string? effect)
    {
        var parts = new List<SentencePart>(3);
        if (cause is not null)
            parts.Add(new("Risk.Sentence.Cause", Phrase(cause), @event is null ? "." : ""));
        if (@event is not null)
            parts.Add(new(cause is null ? "Risk.Sentence.EventFirst" : "Risk.Sentence.Event", Phrase(@event), effect is null ? "." : ","));
        if (effect is not null)
            parts.Add(new(@event is not null ? "Risk.Sentence.Effect" : cause is not null ? "Risk.Sentence.EffectOfCause" : "Risk.Sentence.EffectAlone", Phrase(effect), "."));

        return parts;
    }

    /// <summary>
    /// True when every part is a phrase. Imported registers often have whole sentences or lists there,
    /// which read better as they are, under the part's name.
    /// </summary>
    public static bool ReadsAloud(params string?[] parts) =>
        parts.All(part => part is null || (!part.Contains('\n') && !Phrase(part).Contains(". ", StringComparison.Ordinal) && !StartsSentence(part)));

    /// <summary>Without the full stop, which the sentence sets itself.</summary>
    private static string Phrase(string text) => text.TrimEnd('.', ' ');

    /// <summary>"Personal saknas", but not "IT-avbrott": a capital followed by a small letter.</summary>
    private static bool StartsSentence(string text) => text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]);
}
