namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>
/// For every address that changes something: fields that get past what is bound, and no further. A form that is complete but wrong in one
/// value shows whether the person was let as far as the rules, and leaves everything as it was for the next one.
/// </summary>
internal static class SampleForms
{
    private static readonly Dictionary<string, (string, string)[]> Forms = new()
    {
        ["POST /fel"] = [],
        ["POST /logga-in"] = [("anvandarnamn", "nobody@example.se"), ("losenord", "not the right one")],
        ["POST /risker/{year:int}/{slug}?handler=Sekretess"] = [("lagrum", ""), ("annat", "inget lagrum"), ("skal", "Skäl")],
        ["POST /risker/{year:int}/{slug}?handler=Hav"] = [],
        ["POST /risker/{year:int}/{slug}/bedom?handler=Gemensam"] = [("ruta", "99-1")],
        ["POST /risker/{year:int}/{slug}/bedom?handler=Egen"] = [("ruta", "99-1")],
        ["POST /risker/{year:int}/{slug}/bedom?handler=Kontroller"] = [("verkan", "99")],
        ["POST /risker/{year:int}/{slug}/bedom?handler=Annat"] = [("varde", "9999"), ("skal", "Skäl")],
        ["POST /risker/{year:int}/{slug}/bedom?handler=Rakna"] = [],
        ["POST /risker/{year:int}/{slug}/bedom?handler=Namnder"] = [("namnder", "finns inte")],
        ["POST /risker/{year:int}/{slug}/kommentarer"] = [("text", "")],
        ["POST /risker/{year:int}/{slug}/kommentarer?handler=Klar"] = [("kommentar", "0")],
        ["POST /risker/{year:int}/{slug}/kommentarer?handler=Last"] = [],
        ["POST /plan/{year:int}?handler=Utkast"] = [("regel", "top:x")],
        ["POST /plan/{year:int}/rader/ny"] = [("vad", "")],
        ["POST /plan/{year:int}/rader/{id:int}"] = [("vad", "")],
        ["POST /plan/{year:int}/rader/{id:int}?handler=TaBort"] = [("version", "-1")],
        ["POST /plan/{year:int}/forslag?handler=Foresla"] = [("organ", "")],
        ["POST /plan/{year:int}/forslag?handler=TaTillbaka"] = [("skal", "")],
        ["POST /plan/{year:int}/forslag?handler=Anta"] = [("datum", "inte en dag")],
        ["POST /riskanalys/{year:int}/{dept}/ta-over"] = [("val", "finns-inte")],
        ["POST /risker/katalog/ny"] = [("titel", "")],
        ["POST /risker/katalog/{id:int}"] = [("titel", "")],
        ["POST /risker/katalog/{id:int}?handler=UrBruk"] = [("version", "-1")],
        ["POST /risker/katalog/{id:int}?handler=IBruk"] = [("version", "-1")],
        ["POST /risker/katalog/levererade?handler=Dolj"] = [("nyckel", "klimat")],
        ["POST /risker/katalog/levererade?handler=Visa"] = [("nyckel", "brand")],
        ["POST /risker/{year:int}/ny"] = [("titel", "")],
        ["POST /risker/{year:int}/ny?handler=Rad"] = [("rad", "ny")],
        ["POST /risker/{year:int}/ny?handler=Utkast"] = [("titel", "Utkast")],
        ["POST /risker/{year:int}/ny?handler=Kasta"] = [],
        ["POST /risker/{year:int}/{slug}/andra"] = [("titel", "")],
        ["POST /risker/{year:int}/{slug}/andra?handler=Rad"] = [("rad", "ny")],
        ["POST /risker/{year:int}/{slug}/andra?handler=Utkast"] = [("titel", "Utkast")],
        ["POST /risker/{year:int}/{slug}/andra?handler=Kasta"] = [],
        ["POST /risker/{year:int}/{slug}/andra?handler=Sammanfoga"] = [("bas", "{}"), ("mitt", "{\"titel\":\"A\"}"), ("deras", "{\"titel\":\"B\"}")],
        ["POST /riskanalys/{year:int}/{dept}?handler=Beslut"] = [("datum", "inte en dag")],
        ["POST /riskanalys/{year:int}/{dept}?handler=Dag"] = [("dag", "inte en dag")],
        ["POST /riskanalys/{year:int}/{dept}?handler=Oppna"] = [("skal", "")],
        ["POST /riskanalys/{year:int}/{dept}/granska?handler=Aterlamna"] = [("skal", "")],
        ["POST /riskanalys/{year:int}/{dept}/granska?handler=Godkann"] = [],
        ["POST /riskanalys/{year:int}/{dept}/lamna-in"] = [("skal", new string('x', 2001))],
        ["POST /riskanalys/{year:int}/{dept}/excel"] = [],
        ["POST /riskanalys/{year:int}/{dept}/excel/granska?handler=TaIn"] = [("stampel", "old")],
        ["POST /riskanalys/{year:int}/{dept}/excel/granska?handler=Avbryt"] = [],
        ["POST /riskanalys/{year:int}/{dept}/excel/granska?handler=Kolumner"] = [],
        ["POST /risker/{year:int}/{slug}/bilagor"] = [],
        ["POST /risker/{year:int}/{slug}/bilagor?handler=TaBort"] = [("bilaga", "0")],
        ["POST /plan/{year:int}/gemensamma?handler=Upplos"] = [("grupp", "ingen")],
        ["POST /plan/{year:int}/gemensamma?handler=InteSamma"] = [("skal", "Ingen risk")],
        ["POST /plan/{year:int}/gemensamma?handler=Angra"] = [("nr", "0")],
        ["POST /plan/{year:int}/gemensamma/granska"] = [("titel", "")],
        ["POST /plan/{year:int}/gemensamma/granska?handler=Visa"] = [("titel", "")],
        ["POST /planeringsar"] = [("ar", "1"), ("modell", "1")],
        ["POST /planeringsar/{year:int}?handler=Stang"] = [("version", "-1")],
        ["POST /planeringsar/{year:int}?handler=Oppna"] = [("version", "-1")],
        ["POST /planeringsar/{year:int}?handler=Dagar"] = [("analyser", "2026-10-10"), ("beslut", "2026-10-09")],
        ["POST /planeringsar/{year:int}/omrakning"] = [("modell", "2"), ("sedd", "old")],
        ["POST /bedomningsmodell/{id:int}?handler=Kopiera"] = [("titel", new string('x', 81))],
        ["POST /bedomningsmodell/{id:int}?handler=TaBort"] = [],
        ["POST /bedomningsmodell/{id:int}/andra"] = [],
        ["POST /bedomningsmodell/{id:int}/andra?handler=Visa"] = [],
        ["POST /bedomningsmodell/{id:int}/andra?handler=Matris"] = [],
        ["POST /installningar/mallar"] = [("slag", "Memo")],
        ["POST /installningar/mallar?handler=Standard"] = [("mall", "1"), ("skal", "")],
        ["POST /installningar/mallar?handler=Igen"] = [("mall", "0")],
        ["POST /api-nycklar"] = [("namn", "")],
        ["POST /api-nycklar?handler=Sparra"] = [("nyckel", "ingen nyckel")],
        ["POST /anvandare/bjud-in"] = [("epost", "not an address"), ("namn", "Stina"), ("roll", "Reader")],
        ["POST /anvandare/{id:int}"] = [("stampel", "old"), ("namn", "Stina")],
        ["POST /anvandare/{id:int}?handler=Roll"] = [("stampel", "old"), ("roll", "Reader")],
        ["POST /anvandare/{id:int}?handler=TaBortRoll"] = [("stampel", "old"), ("rollId", "1")],
        ["POST /anvandare/{id:int}?handler=Stang"] = [("stampel", "old")],
        ["POST /anvandare/{id:int}?handler=Oppna"] = [("stampel", "old")],
        ["POST /anvandare/{id:int}?handler=LoggaUt"] = [],
        ["POST /anvandare/{id:int}?handler=Lank"] = [],
        ["POST /valj-losenord"] = [("losenord", "a"), ("igen", "b")],
        ["POST /glomt-losenord"] = [("epost", "nobody@example.se")],
        ["POST /logga-in/kod"] = [("kod", "000000")],
        ["POST /konto?handler=Sprak"] = [("sprak", "Swedish")],
        ["POST /konto/losenord"] = [("nuvarande", "not the right one"), ("nytt", "a"), ("igen", "a")],
        ["POST /konto/tvafaktor?handler=Borja"] = [("losenord", "not the right one")],
        ["POST /konto/tvafaktor?handler=Bekrafta"] = [("kod", "000000")],
        ["POST /konto/tvafaktor?handler=Fornya"] = [("losenord", "not the right one")],
        ["POST /konto/tvafaktor?handler=Avsluta"] = [("losenord", "not the right one")],
        ["POST /sprak"] = [("sprak", "sv"), ("till", "/")],
    };

    /// <summary>Addresses whose doing is the test of others: whoever signs out is out for the rest of the matrix.</summary>
    public static readonly string[] NotSent = ["POST /logga-ut", "POST /konto?handler=Avsluta", "POST /konto?handler=Overallt"];

    public static IReadOnlyDictionary<string, string> Of(AccessRow row)
    {
        Forms.TryGetValue(row.ToString(), out var fields).ShouldBeTrue($"{row} changes something: give it a form in SampleForms");
        return fields!.ToDictionary(field => field.Item1, field => field.Item2);
    }
}
