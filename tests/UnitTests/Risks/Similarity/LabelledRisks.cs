using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Risks.Similarity;

namespace Vaggeryd.InternalControl.UnitTests.Risks.Similarity;

/// <summary>The demo's risks, and what a person says of them: which tell of the same thing, and which a person means who types other words.</summary>
internal static class LabelledRisks
{
    /// <summary>Risks that a coordinator would put beside each other; every two of a line are a pair.</summary>
    private static readonly string[] Groups =
    [
        "KS-09 SN-21 BUN-16 TU-04 BOST-03 VA-11 KFN-07",
        "SN-08 MBN-10",
        "KS-12 MBN-04 TU-03 OFN-03",
        "KS-17 SN-14 BUN-13",
        "SN-18 BUN-08 KLF-02 KFN-05",
        "KLF-01 OFN-04",
        "VA-04 ENE-01",
        "SN-07 BUN-05 KFN-03",
        "MBN-06 BUN-11",
        "KS-10 SN-04",
        "TU-01 TU-05 BOST-05",
        "SN-05 KFN-08",
        "SN-15 VA-03",
    ];

    /// <summary>A title as somebody else would write it, and the risk that is meant.</summary>
    public static readonly (string Typed, string Reference)[] Typed =
    [
        ("Köp av hjälpmedel utan ramavtal", "SN-21"),
        ("Ingen vet vilka avtal som gäller och inköp sker ändå", "KS-09"),
        ("Beslut på delegation anmäls inte till nämnden", "SN-08"),
        ("Jävssituationer i bygglovsärenden", "MBN-04"),
        ("Anställda utsätts för hot vid hembesök", "SN-14"),
        ("Elevers personuppgifter sprids via appar", "BUN-08"),
        ("Lönesystemet kan bara skötas av en anställd", "KLF-01"),
        ("Brist på sjuksköterskor nattetid", "SN-07"),
        ("Obehöriga läser patientjournaler", "SN-04"),
        ("Lekplatser är inte säkra", "TU-05"),
        ("Kontantkassan stämmer inte med kvittona", "KFN-08"),
        ("Trygghetslarm slutar fungera vid nätavbrott", "SN-15"),
        ("Dubbelbetalda fakturor", "KS-04"),
        ("Falska fakturor betalas", "KS-05"),
        ("Ransomware krypterar filer", "KS-08"),
        ("Konton tas inte bort när anställda slutar", "KS-10"),
        ("Orosanmälningar hinner inte bedömas", "SN-02"),
        ("Barn serveras mat de är allergiska mot", "BUN-10"),
        ("Underhållet av skolbyggnader är eftersatt", "BOST-04"),
        ("Allmän handling kan inte lämnas ut i tid", "KS-06"),
        ("Fel belopp betalas ut i ekonomiskt bistånd", "SN-12"),
        ("Vattenläckor på grund av gamla rör", "VA-01"),
        ("Föreningsstöd betalas ut felaktigt", "KFN-06"),
        ("Lång sjukskrivning stänger biblioteket", "KFN-01"),
        ("Uppgifter om skyddad identitet röjs", "BUN-11"),
    ];

    public static IReadOnlyDictionary<string, RiskWords> All { get; } = JsonDocument.Parse(File.ReadAllText(Path.Combine(ProjectFolder.Root, "database", "seed", "demo.json")))
        .RootElement.GetProperty("risks").EnumerateArray()
        .ToDictionary(risk => risk.GetProperty("reference").GetString()!, risk => new RiskWords(Text(risk, "title"), Text(risk, "event"), Text(risk, "cause"), Text(risk, "effect")));

    public static IReadOnlySet<(string, string)> Pairs { get; } =
        Groups.Select(line => line.Split(' ').Order(StringComparer.Ordinal).ToList()).SelectMany(group => group.SelectMany((one, at) => group.Skip(at + 1).Select(other => (one, other)))).ToHashSet();

    /// <summary>The same risks as they are held against other departments', in the order of the file.</summary>
    public static IReadOnlyList<ComparedRisk> Compared { get; } =
    [
        .. JsonDocument.Parse(File.ReadAllText(Path.Combine(ProjectFolder.Root, "database", "seed", "demo.json"))).RootElement.GetProperty("risks").EnumerateArray()
            .Select((risk, at) => new ComparedRisk(at, Text(risk, "department")!, Text(risk, "category"), [.. risk.GetProperty("goals").EnumerateArray().Select(goal => goal.GetString()!)], All[Text(risk, "reference")!])),
    ];

    private static string? Text(JsonElement risk, string name) => risk.GetProperty(name).GetString();
}
