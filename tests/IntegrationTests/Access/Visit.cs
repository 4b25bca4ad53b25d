using System.Net;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>How an address answered.</summary>
public enum Outcome
{
    /// <summary>The person got as far as the address goes; a form that is wrong on purpose may be refused for that.</summary>
    LetIn,
    AskedToSignIn,
    Missing,
    Other,
}

/// <summary>Sends one combination of the matrix and reads what came back.</summary>
internal static class Visit
{
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, AccessRow row, Mark mark)
    {
        var address = Address(row, mark);
        if (row.Method == "GET") return await client.GetAsync(address);

        var fields = new Dictionary<string, string>(SampleForms.Of(row));
        if (!row.Route.StartsWith("/api/", StringComparison.Ordinal))
            fields["__RequestVerificationToken"] = (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), address) { Content = new FormUrlEncodedContent(fields) };
        return await client.SendAsync(request);
    }

    public static Outcome Outcome(HttpResponseMessage answer) => answer switch
    {
        { StatusCode: HttpStatusCode.Unauthorized } => Access.Outcome.AskedToSignIn,
        { StatusCode: HttpStatusCode.Redirect } when answer.Headers.Location!.OriginalString.Contains("/logga-in?till=", StringComparison.Ordinal) => Access.Outcome.AskedToSignIn,
        { StatusCode: HttpStatusCode.NotFound } => answer.RequestMessage!.RequestUri!.AbsolutePath == "/fel" ? Access.Outcome.LetIn : Access.Outcome.Missing,
        { StatusCode: HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.BadRequest } => Access.Outcome.LetIn,
        _ => Access.Outcome.Other,
    };

    /// <summary>The body as text; a workbook or document with all its parts unpacked.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage answer) => ZipText.Of(await answer.Content.ReadAsByteArrayAsync());

    /// <summary>The address names the thing itself, and an answer may repeat what it was asked.</summary>
    public static bool Names(this AccessRow row, Mark named, Mark asked) => row.Thing.Length > 0 && named == asked;

    private static string Address(AccessRow row, Mark mark)
    {
        var address = row.Route
            .Replace("{year:int}", "2026", StringComparison.Ordinal)
            .Replace("{period}/bilagor/{id:int}", $"{{period}}/bilagor/{Town.EvidenceOf(mark)}", StringComparison.Ordinal)
            .Replace("bilagor/{id:int}", $"bilagor/{Town.AttachmentOf(mark)}", StringComparison.Ordinal)
            .Replace("{dept}/rader/{id:int}", $"{{dept}}/rader/{Town.PlanItemOf(mark)}", StringComparison.Ordinal)
            .Replace("{id:int}", "1", StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{dept}", mark.Department.ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("avvikelser/2026/{control}/{period}", "avvikelser/2026/{control}/2026-Q2", StringComparison.Ordinal)
            .Replace("{control}", Town.ControlOf(mark), StringComparison.Ordinal)
            .Replace("{period}", "2026-Q1", StringComparison.Ordinal)
            .Replace("{slug}", mark.Slug, StringComparison.Ordinal)
            .Replace("{secret}", Town.FeedSecret, StringComparison.Ordinal)
            .Replace("{kind}", "annex", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal);
        address.ShouldNotContain("{", Case.Sensitive, $"{row.Route}: say in Visit what stands there");
        if (Queries.GetValueOrDefault(row.Route.Replace("/namnd/{dept}", "", StringComparison.Ordinal)) is { } query) return address + query;
        return row.Thing == "department" ? $"{address}{(address.Contains('?') ? '&' : '?')}namnd={mark.Department.ToLowerInvariant()}" : address;
    }

    /// <summary>What an address needs to answer at all.</summary>
    private static readonly Dictionary<string, string> Queries = new()
    {
        ["/plan/{year:int}/hamta"] = "?format=docx",
        ["/plan/{year:int}/regel"] = "?alternativ=top:20&alternativ=per-department:2",
        ["/plan/{year:int}/regel/hamta"] = "?alternativ=top:20&alternativ=per-department:2",
        ["/api/v1/years/{year:int}/plan/simulation"] = "?alternative=top:20&alternative=per-department:2",
        ["/plan/{year:int}/version/{number:int}/hamta"] = "?format=docx",
        ["/plan/{year:int}/version/{number:int}/handling"] = "?slag=bilaga",
        ["/plan/{year:int}/jamfor"] = "?fran=1&till=2",
        ["/api/v1/years/{year:int}/plan/compare"] = "?versions=1,2",
        ["/logg/hamta"] = "?format=csv",
        ["/planeringsar/{year:int}/omrakning"] = "?modell=2",
        ["/planeringsar/{year:int}/omrakning/hamta"] = "?modell=2",
        ["/api/v1/years/{year:int}/recalculation"] = "?model=2",
        ["/risker/{year:int}/liknande"] = "?text=risk+77+oppen77+hemlig77+orsak",
        ["/plan/{year:int}"] = "?regel=top:20",
        ["/api/v1/years/{year:int}/score"] = "?likelihood=3&consequence=4",
        ["/api/v1/years/{year:int}/plan"] = "?rule=top:20",
    };
}
