using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>Writes the ranked risks as a workbook: what the order looks at beside each place, so that anybody can sort it again.</summary>
internal static class RankWorkbook
{
    private static readonly string[] Headings =
        ["Rank", "Reference", "Department", "Title", "Likelihood", "Consequence", "Value", "Level", "ComputedValue", "GapOverAppetite", "Goals", "GoalWeight", "Departments", "Trend", "Age", "Explanation"];

    public static void Write(RankRisks.Result result, int year, Stream target)
    {
        var keys = string.Join(", ", result.Model.Order.Keys.Append(RankKey.Reference).Select(key => T.Of($"Rank.Key.{key}")));
        var about = T.Of("Rank.About", result.Model.Name, result.Model.Hash[..8], keys);
        using var workbook = new RegisterWorkbook(T.Of("Rank.Title", year), T.Of("Rank.Sheet"), about, [.. Headings.Select(heading => T.Of($"Column.{heading}"))]);
        var values = new ValueWords(result.Model);
        foreach (var row in result.Risks.Select(risk => RankedRow.From(risk, values)))
        {
            workbook.Add(
            [
                row.Rank, row.Reference, row.Department, row.Title, row.Likelihood, row.Consequence, row.Value, row.Level, row.ComputedValue, row.GapOverAppetite,
                row.Goals, row.GoalWeight, row.Departments, row.Trend, row.Age, row.Explanation,
            ]);
        }

        workbook.Save(target);
    }
}
