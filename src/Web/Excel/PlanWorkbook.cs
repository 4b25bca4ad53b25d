using OfficeOpenXml;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>The plan as a workbook: what was chosen, what was not, the matrix, and how the plan was made.</summary>
internal static class PlanWorkbook
{
    private static readonly string[] Printed =
    [
        nameof(PlanRow.Rank), nameof(PlanRow.Reference), nameof(PlanRow.DepartmentName), nameof(PlanRow.Title), nameof(PlanRow.Category),
        nameof(PlanRow.Likelihood), nameof(PlanRow.Consequence), nameof(PlanRow.Value), nameof(PlanRow.ComputedValue), nameof(PlanRow.OverrideReason), nameof(PlanRow.Level), nameof(PlanRow.Gap), nameof(PlanRow.Goals),
        nameof(PlanRow.Response), nameof(PlanRow.PlannedAction), nameof(PlanRow.ControlActivity), nameof(PlanRow.Responsible),
        nameof(PlanRow.SelectionProbability), nameof(PlanRow.Reason),
    ];

    private static readonly string[] Detail =
    [
        nameof(PlanRow.Process), nameof(PlanRow.Cause), nameof(PlanRow.Event), nameof(PlanRow.Effect), nameof(PlanRow.ExistingControls),
        nameof(PlanRow.ControlMethod), nameof(PlanRow.ControlFrequency), nameof(PlanRow.Appetite), nameof(PlanRow.Secrecy), nameof(PlanRow.Explanation),
    ];

    public static void Write(PlanContent content, Stream output)
    {
        using var package = new ExcelPackage();
        PlanWorkbookStyle.Define(package.Workbook);
        Describe(package.Workbook.Properties, content);
        var printed = Printed.Where(column => !IsEmpty(column, content)).ToArray();
        PlanWorkbookTable.Add(package, new(T.Of("PlanFile.Sheet.Plan"), content.Tabled, content.Plan.Selection.In.Count, printed, Detail), content);
        PlanWorkbookTable.Add(package, new(T.Of("PlanFile.Sheet.NotSelected"), content.NotSelected, content.Plan.Selection.Out.Count, printed, Detail), content);
        if (content.Mark is not null) PlanWorkbookControls.Add(package, content);
        PlanWorkbookMatrix.Add(package, content);
        PlanWorkbookAbout.Add(package, content, printed.Length);
        var bytes = package.GetAsByteArray();
        TimelessPackage.TakeTimes(bytes);
        output.Write(bytes);
    }

    /// <summary>A column that no row has anything in takes room on the paper from those that say something.</summary>
    private static bool IsEmpty(string column, PlanContent content)
    {
        var risks = content.Plan.Selection.In.Concat(content.Plan.Selection.Out).Select(risk => risk.Ranked.Risk);
        return column switch
        {
            nameof(PlanRow.SelectionProbability) => content.Plan.Selection.Robustness is null,
            nameof(PlanRow.ComputedValue) or nameof(PlanRow.OverrideReason) => !risks.Any(risk => risk.IsOverridden),
            nameof(PlanRow.Gap) => !risks.Any(risk => risk.Appetite is not null),
            _ => false,
        };
    }

    private static void Describe(OfficeProperties properties, PlanContent content)
    {
        properties.Title = XmlText.Of(PlanWords.Title(content));
        properties.Author = XmlText.Of(content.Municipality);
        properties.Company = XmlText.Of(content.Municipality);
        properties.Subject = XmlText.Of(PlanWords.Rules(content));
        properties.SetCustomPropertyValue("Language", PlanWords.LanguageTag);
        properties.SetCustomPropertyValue("Edition", T.Of(content.Edition));
        properties.SetCustomPropertyValue("InputHash", content.Plan.InputHash);
    }
}
