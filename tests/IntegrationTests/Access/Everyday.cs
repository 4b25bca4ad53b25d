using System.Net;
using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>Takes out of an answer what differs between any two requests.</summary>
internal static partial class Everyday
{
    public static string Replace(string answer, string address)
    {
        foreach (var written in new[] { WebUtility.HtmlEncode(address), address })
        {
            // Only where it ends there: "/logg" also begins "/logga-ut".
            answer = Regex.Replace(answer, Regex.Escape(written) + "(?![a-z0-9-])", "ADDRESS", RegexOptions.IgnoreCase);
        }

        answer = TokenPattern().Replace(answer, "TOKEN");
        return TracePattern().Replace(answer, "\"traceId\":\"TRACE\"");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TracePattern();
}
