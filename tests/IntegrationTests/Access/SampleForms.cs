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
        ["POST /api-nycklar"] = [("namn", "")],
        ["POST /api-nycklar?handler=Sparra"] = [("nyckel", "ingen nyckel")],
        ["POST /sprak"] = [("sprak", "sv"), ("till", "/")],
    };

    /// <summary>Addresses whose doing is the test of others: whoever signs out is out for the rest of the matrix.</summary>
    public static readonly string[] NotSent = ["POST /logga-ut"];

    public static IReadOnlyDictionary<string, string> Of(AccessRow row)
    {
        Forms.TryGetValue(row.ToString(), out var fields).ShouldBeTrue($"{row} changes something: give it a form in SampleForms");
        return fields!.ToDictionary(field => field.Item1, field => field.Item2);
    }
}
