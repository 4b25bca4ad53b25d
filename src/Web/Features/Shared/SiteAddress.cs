using System.Globalization;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Where the rows behind a number are: addresses of the register and of a risk.</summary>
public static class SiteAddress
{
    /// <summary>The filter word for risks that are not tied to any goal.</summary>
    public const string NoGoal = "inget";

    /// <summary>The value of <c>bara</c> that leaves out what lies below a department.</summary>
    public const string Own = "egen";

    /// <summary>
    /// The register, filtered as given; <paramref name="level"/> is a <see cref="LevelWord"/>, <paramref name="only"/> leaves out what lies below the department.
    /// </summary>
    public static string Register(int year, string? department = null, string? level = null, string? goal = null, int? likelihood = null, int? consequence = null, bool only = false) =>
        $"/risker/{year.ToString(CultureInfo.InvariantCulture)}" + Words(
            ("namnd", department?.ToLowerInvariant()), ("bara", only && department is not null ? Own : null), ("niva", level), ("mal", goal), ("s", Number(likelihood)), ("k", Number(consequence)));

    public static string Risk(int year, string slug) => $"/risker/{year.ToString(CultureInfo.InvariantCulture)}/{slug}";

    /// <summary>A department's risk analysis.</summary>
    public static string Analysis(int year, string department) => $"{Analyses(year)}/{department.ToLowerInvariant()}";

    /// <summary>The year's risk analyses.</summary>
    public static string Analyses(int year) => $"/riskanalys/{year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The year's common risks.</summary>
    public static string CommonRisks(int year) => $"/plan/{year.ToString(CultureInfo.InvariantCulture)}/gemensamma";

    /// <summary>One occurrence of a control that is followed up.</summary>
    public static string Occurrence(int year, string control, string period) => $"/uppfoljning/{year.ToString(CultureInfo.InvariantCulture)}/rapportera/{control}/{period}";

    /// <summary>Controls of a year that are not reported in time.</summary>
    public static string LateControls(int year) => $"/uppfoljning/{year.ToString(CultureInfo.InvariantCulture)}?visa=forsenad";

    /// <summary>What a control found wrong, and what is done about it.</summary>
    public static string Deviation(int year, string control, string period) => $"/avvikelser/{year.ToString(CultureInfo.InvariantCulture)}/{control}/{period}";

    /// <summary>A new risk that begins from a deviation.</summary>
    public static string RiskFromDeviation(int year, string department, int deviationYear, string control, string period) =>
        $"/risker/{year.ToString(CultureInfo.InvariantCulture)}/ny" + Words(("namnd", department.ToLowerInvariant()), ("mall", string.Create(CultureInfo.InvariantCulture, $"avvikelse-{deviationYear}-{control}-{period}").ToLowerInvariant()));

    /// <summary>The reports of a follow-up period, or of the year.</summary>
    public static string PeriodReports(int year, string period) => $"/uppfoljning/{year.ToString(CultureInfo.InvariantCulture)}/rapport/{period}";

    /// <summary>What a row of a plan is about: a risk, or a common one.</summary>
    public static string Row(int year, Standing risk) => risk.IsCommon ? $"{CommonRisks(year)}#{risk.Slug}" : Risk(year, risk.Slug);

    /// <summary>The words that have a value, as a query.</summary>
    public static string Words(params (string Name, string? Value)[] words) =>
        QueryString.Create(words.Where(w => !string.IsNullOrEmpty(w.Value)).Select(w => KeyValuePair.Create(w.Name, w.Value))).ToString();

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
