namespace Vaggeryd.InternalControl.Domain.Risks.Similarity;

/// <summary>Words that municipalities write for the same thing in a register of risks. Few and general: each wrong pair would make unlike risks alike.</summary>
public static class SynonymWords
{
    private static readonly string[][] Groups =
    [
        .. """
            köp köpa köps köpas inköp handla beställa beställning anskaffa upphandla anlita hyra avrop
            jäv närstående bekant släkt intressekonflikt
            hot hota hotar våld slag trakasserier
            sjukfrånvaro sjukskrivning sjukdom
            brand eld eldsvåda
            avbrott driftstopp störning
            obehörig utomstående
            faktura räkning
            kassa kontant fickpengar
            bidrag försörjningsstöd bistånd
            vikarie timvikarie
            """.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ').Select(SwedishStem.Of).Distinct().ToArray()),
    ];

    private static readonly Dictionary<string, string[]> ByStem = Groups.SelectMany(group => group.Select(stem => (stem, group))).ToDictionary(entry => entry.stem, entry => entry.group);

    /// <summary>The stem that stands for all with the same meaning.</summary>
    public static string Of(string stem) => All(stem)[0];

    /// <summary>Every stem with the same meaning, this one among them.</summary>
    public static IReadOnlyList<string> All(string stem) => ByStem.GetValueOrDefault(stem) ?? [stem];
}
