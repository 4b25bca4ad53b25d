using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A department's own risk, on the row of the common one that stands for it.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Value">Null when it is not assessed.</param>
public sealed record PlanRowSource(string Department, string Reference, string Title, int? Value)
{
    /// <summary>The department's code; of a common risk those of all.</summary>
    internal static string DepartmentOf(PlanRisk risk) => string.Join(", ", risk.Departments);

    /// <summary>What people call the department; of a common risk "Gemensam: KS, TU, MBN".</summary>
    internal static string DepartmentNameOf(PlanRisk risk) => risk.IsCommon ? T.Of("Groups.Of", DepartmentOf(risk)) : risk.DepartmentName;

    /// <summary>"Gemensam risk av KS-12 Jäv (9), TU-03 Jäv när entreprenörer väljs (6). Värdet är det högsta."; null for a department's own.</summary>
    internal static string? InWords(PlanRisk risk) => risk.Sources is null ? null : T.Of("Groups.Gathers", string.Join(", ", risk.Sources.Select(Named)), T.Of($"Groups.How.{risk.How ?? GroupValue.Max}"));

    /// <summary>The value is no step's value, and nobody has set it by hand.</summary>
    internal static bool IsMean(PlanRisk risk) => risk.How is GroupValue.Mean or GroupValue.Weighted;

    private static string Named(RiskSource source) => $"{source.Reference} {source.Title} ({source.Value?.ToString(System.Globalization.CultureInfo.CurrentCulture) ?? "–"})";
}
