using System.Net;
using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>Takes out of an answer what differs between any two requests.</summary>
internal static partial class Everyday
{
    public static string Replace(string answer, string address)
    {
        answer = answer.Replace(WebUtility.HtmlEncode(address), "ADDRESS", StringComparison.OrdinalIgnoreCase).Replace(address, "ADDRESS", StringComparison.OrdinalIgnoreCase);
        answer = TokenPattern().Replace(answer, "TOKEN");
        return TracePattern().Replace(answer, "\"traceId\":\"TRACE\"");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TracePattern();
}
