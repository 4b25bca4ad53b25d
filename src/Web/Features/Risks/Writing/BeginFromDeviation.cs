using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>A new risk that is begun from what a control found wrong.</summary>
internal static partial class BeginFromDeviation
{
    /// <summary>The key as it is written, see <see cref="SiteAddress.RiskFromDeviation"/>; null for anything else.</summary>
    public static string? KeyOf(string? entry) => Written().IsMatch(entry ?? "") ? entry!.ToLowerInvariant() : null;

    /// <summary>The form that the risk begins with; null where the key is none, of a deviation that the person may not know of, or of one about a marked risk: the new one has no mark yet.</summary>
    public static async Task<RiskForm?> DeviationFormAsync(this AppDbContext db, ICurrentUser user, string? entry, CancellationToken cancellationToken)
    {
        if (KeyOf(entry) is not { } key) return null;

        var parts = Written().Match(key);
        var year = int.Parse(parts.Groups[1].Value, CultureInfo.InvariantCulture);
        var found = (await db.DeviationsAsync(user.Rights, year, cancellationToken, parts.Groups[2].Value)).FirstOrDefault(deviation =>
            deviation.Control.Slug == parts.Groups[2].Value && deviation.Occurrence.PeriodName.Equals(parts.Groups[3].Value, StringComparison.OrdinalIgnoreCase));
        return found is null or { IsSecret: true } ? null : RiskForm.Of(new RiskDescription
        {
            Title = Text.Shorten(Text.OneLine(found.Result.Report.Finding), RiskLimits.Title),
            Process = found.Control.Says.Process,
            Event = found.Result.Report.Finding,
            ExistingControls = found.Control.Says.What,
            ControlActivity = found.Control.Says.What,
            ControlMethod = found.Control.Says.Method,
            ControlFrequency = found.Control.Says.Frequency is { } often ? Text.Shorten(often, RiskLimits.Frequency) : null,
        });
    }

    [GeneratedRegex(@"^avvikelse-([0-9]{4})-([a-zåäö0-9-]{1,20})-([0-9]{4}(?:-[a-z][0-9]{1,2})?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
