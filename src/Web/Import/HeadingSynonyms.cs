using System.Collections.Frozen;
using Vaggeryd.InternalControl.Domain;
using static Vaggeryd.InternalControl.Web.Import.RegisterField;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>
/// The headings that are recognised, in the form <see cref="Heading.Tidy"/> gives. The first of each language is the one that exports write.
/// docs/import.md shows the same list; a test holds the two together.
/// </summary>
internal static class HeadingSynonyms
{
    public sealed record Entry(RegisterField Field, string[] Swedish, string[] English);

    public static IReadOnlyList<Entry> All { get; } =
    [
        new(Reference, ["beteckning", "risk id", "riskid", "risknr", "risknummer", "nr", "nummer", "löpnr", "löpnummer", "referens", "id"], ["reference", "risk reference", "risk ref", "ref", "ref no", "risk no", "risk number", "number", "no"]),
        new(Department, ["nämnd", "förvaltning", "nämnd förvaltning", "nämnd bolag", "enhet", "avdelning", "bolag", "styrelse"], ["department", "dept", "unit", "board", "service area"]),
        new(Title, ["risk", "risknamn", "riskrubrik", "rubrik", "benämning"], ["risk title", "title", "risk name", "name"]),
        new(Description, ["riskbeskrivning", "beskrivning", "beskrivning av risk", "beskrivning av risken", "risktext"], ["description", "risk description", "description of risk", "risk text", "risk statement"]),
        new(Process, ["process", "processområde", "område", "riskområde", "verksamhetsområde", "rutin", "process rutin"], ["process or area", "area", "risk area", "business process"]),
        new(Category, ["kategori", "riskkategori", "risktyp"], ["category", "risk category", "risk type"]),
        new(Cause, ["orsak", "orsaker", "riskorsak", "bakomliggande orsak"], ["cause", "causes", "risk cause", "root cause", "source of risk"]),
        new(Event, ["händelse", "riskhändelse", "oönskad händelse"], ["event", "risk event"]),
        new(Effect, ["följd", "följder", "effekt", "effekter", "konsekvensbeskrivning", "beskrivning av konsekvens"], ["effect", "effects", "consequence description", "impact description"]),
        new(ExistingControls, ["befintliga kontroller", "nuvarande kontroller", "befintlig kontroll", "befintliga åtgärder"], ["existing controls", "current controls", "controls in place", "existing control"]),
        new(InherentLikelihood, ["sannolikhet före kontroller", "sannolikhet före åtgärd", "inneboende sannolikhet"], ["likelihood before controls", "inherent likelihood", "inherent probability", "gross likelihood"]),
        new(InherentConsequence, ["konsekvens före kontroller", "konsekvens före åtgärd", "inneboende konsekvens"], ["consequence before controls", "inherent consequence", "inherent impact", "gross impact"]),
        new(Likelihood, ["sannolikhet", "sannolikhet med kontroller", "sannolikhetsnivå", "s"], ["likelihood", "probability", "current likelihood", "residual likelihood", "residual probability", "net likelihood"]),
        new(Consequence, ["konsekvens", "konsekvens med kontroller", "konsekvensnivå", "väsentlighet", "allvarlighetsgrad", "k"], ["consequence", "impact", "severity", "materiality", "current impact", "residual consequence", "residual impact", "net impact"]),
        new(Value, ["riskvärde", "riskpoäng", "risktal", "s x k", "s × k"], ["risk value", "risk score", "score", "residual score", "l x i", "p x i"]),
        new(OverrideReason, ["skäl till annat riskvärde", "skäl till ändrat riskvärde", "motivering till riskvärde"], ["reason for another risk value", "reason for override", "override reason"]),
        new(Confidence, ["säkerhet i bedömningen", "bedömningens säkerhet"], ["confidence in the assessment", "confidence"]),
        new(TargetLikelihood, ["sannolikhet mål", "mål för sannolikhet", "sannolikhet efter åtgärd"], ["target likelihood", "target probability"]),
        new(TargetConsequence, ["konsekvens mål", "mål för konsekvens", "konsekvens efter åtgärd"], ["target consequence", "target impact"]),
        new(Response, ["hantering", "riskhantering", "hantering av risken"], ["response", "risk response", "treatment"]),
        new(ResponseReason, ["motivering", "skäl", "motivering till hantering"], ["reason", "reason for response", "justification"]),
        new(PlannedAction, ["åtgärd", "åtgärder", "planerad åtgärd", "planerade åtgärder", "åtgärdsplan"], ["planned action", "planned actions", "action", "action plan", "mitigation", "mitigation plan", "mitigating action", "mitigating actions", "further actions"]),
        new(ControlActivity, ["kontrollmoment", "kontrollaktivitet", "kontrollåtgärd"], ["control activity", "control"]),
        new(ControlMethod, ["kontrollmetod", "metod", "metod för kontroll"], ["control method", "method"]),
        new(ControlFrequency, ["kontrollfrekvens", "hur ofta", "periodicitet", "intervall"], ["control frequency", "how often", "interval"]),
        new(Frequency, ["frekvens"], ["frequency"]),
        new(Responsible, ["ansvarig", "riskansvarig", "riskägare", "ansvarig för risken", "kontrollansvarig"], ["responsible", "risk owner", "owner", "responsible person"]),
        new(Goals, ["mål", "övergripande mål", "hotade mål", "påverkade mål"], ["goals", "goal", "objective", "objectives"]),
        new(Concerned, ["berör även", "berörda förvaltningar", "berörda nämnder", "berörda enheter"], ["also concerns", "departments concerned", "other departments"]),
        new(SecrecySection, ["sekretess lagrum", "sekretessparagraf", "sekretess enligt osl", "lagrum"], ["secrecy section", "secrecy under osl", "section of osl"]),
        new(SecrecyReason, ["sekretess skäl", "skäl för sekretess", "motivering till sekretess"], ["secrecy reason", "reason for secrecy"]),
        new(ReviewOn, ["ses över senast", "ses över", "omprövas", "nästa översyn"], ["review on", "review date", "next review"]),
        new(GoalThreats, ["så hotas målen", "hur målen hotas"], ["how the goals are threatened", "how goals are threatened"]),
        new(ActionResponsible, ["åtgärdernas ansvariga", "ansvarig för åtgärd", "ansvarig för åtgärden", "ansvarig för åtgärder", "åtgärdsansvarig"], ["action owners", "action owner", "responsible for action", "responsible for actions"]),
        new(ActionDue, ["åtgärderna klara senast", "klart senast", "klar senast", "åtgärd klar senast", "slutdatum"], ["actions due", "action due", "due date", "target date", "completion date"]),
        new(Dimensions, ["konsekvens per dimension"], ["consequence by dimension"]),
        new(InherentDimensions, ["konsekvens per dimension före kontroller"], ["consequence by dimension before controls"]),
        new(TargetDimensions, ["konsekvens per dimension mål"], ["target consequence by dimension"]),
        new(ControlEffect, ["kontrollernas verkan", "verkan av kontroller"], ["effect of controls", "control effectiveness"]),
        new(InherentValue, ["riskvärde före kontroller", "riskvärde före åtgärd"], ["risk value before controls", "inherent risk value", "inherent score"]),
        new(InherentOverrideReason, ["skäl till annat riskvärde före kontroller"], ["reason for another risk value before controls"]),
        new(InherentConfidence, ["säkerhet före kontroller"], ["confidence before controls"]),
        new(TargetValue, ["riskvärde mål"], ["target risk value", "target score"]),
        new(TargetOverrideReason, ["skäl till annat riskvärde mål"], ["reason for another target risk value"]),
        new(TargetConfidence, ["säkerhet mål"], ["target confidence"]),
        new(RegisterField.Version, ["systemets version"], ["version in the system"]),
    ];

    private static readonly FrozenDictionary<string, RegisterField> Fields = All
        .SelectMany(entry => entry.Swedish.Union(entry.English), (entry, word) => (word, entry.Field))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Field);

    /// <summary>The field of a tidied heading, or null.</summary>
    public static RegisterField? FieldOf(string tidy) => Fields.TryGetValue(tidy, out var field) ? field : null;

    /// <summary>The heading that exports write, which imports recognise.</summary>
    public static string Exported(RegisterField field, Language language)
    {
        var entry = All.First(e => e.Field == field);
        var word = language == Language.Swedish ? entry.Swedish[0] : entry.English[0];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
