using System.Globalization;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>Where a department's files are taken out and in.</summary>
internal static class ImportAddress
{
    public static string Of(int year, string department) => $"/riskanalys/{year.ToString(CultureInfo.InvariantCulture)}/{department.ToLowerInvariant()}/excel";
}
