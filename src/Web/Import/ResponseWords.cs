using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>The words for what is done about a risk. The first of each language is the one that exports write.</summary>
internal static class ResponseWords
{
    public sealed record Entry(RiskResponse Response, string[] Swedish, string[] English);

    public static IReadOnlyList<Entry> All { get; } =
    [
        new(RiskResponse.Accept, ["acceptera", "accepteras", "tolerera"], ["accept", "accepted", "tolerate"]),
        new(RiskResponse.Watch, ["bevaka", "bevakas", "följa"], ["watch", "monitor"]),
        new(RiskResponse.Treat, ["åtgärda", "åtgärdas", "åtgärd", "reducera", "minska"], ["treat", "mitigate", "reduce"]),
        new(RiskResponse.TreatNow, ["åtgärda direkt", "direktåtgärd", "åtgärdas direkt"], ["treat at once", "treat now", "treat immediately"]),
        new(RiskResponse.Control, ["granska", "granskas", "kontrollera", "internkontrollplan"], ["control", "test"]),
    ];

    public static RiskResponse? Of(string text)
    {
        var tidy = Text.OneLine(text).ToLowerInvariant();
        return All.FirstOrDefault(entry => entry.Swedish.Contains(tidy) || entry.English.Contains(tidy))?.Response;
    }

    public static string Exported(RiskResponse response, Language language)
    {
        var entry = All.First(e => e.Response == response);
        var word = language == Language.Swedish ? entry.Swedish[0] : entry.English[0];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
