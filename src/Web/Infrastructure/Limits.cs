namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>How much one caller may ask for, from <c>Limits:…</c>; 0 is no limit. The defaults are far above what a person does.</summary>
/// <param name="SignInsPerMinute">Forms sent to pages that are open to everyone, per address: a whole town hall may share one.</param>
/// <param name="PagesPerMinute">Pages, lists and searches, per person.</param>
/// <param name="DocumentsPerMinute">Files to download, per person.</param>
/// <param name="ApiPerMinute">Calls of the API, per person or address.</param>
/// <param name="RequestBody">Bytes of one request's body.</param>
internal sealed record Limits(int SignInsPerMinute, int PagesPerMinute, int DocumentsPerMinute, int ApiPerMinute, int RequestBody)
{
    /// <exception cref="InvalidOperationException">A limit is not a whole number from 0.</exception>
    public static Limits From(IConfiguration configuration)
    {
        return new(
            Number(nameof(SignInsPerMinute), 120),
            Number(nameof(PagesPerMinute), 3000),
            Number(nameof(DocumentsPerMinute), 120),
            Number(nameof(ApiPerMinute), 1200),
            Number(nameof(RequestBody), 1024 * 1024));

        int Number(string name, int otherwise) =>
            configuration[$"Limits:{name}"] is not { Length: > 0 } given ? otherwise
            : int.TryParse(given, out var number) && number >= 0 ? number
            : throw new InvalidOperationException($"Limits:{name} is '{given}'. Use a whole number; 0 is no limit.");
    }
}
