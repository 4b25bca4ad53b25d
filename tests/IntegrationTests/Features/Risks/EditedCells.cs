using OfficeOpenXml;
using Vaggeryd.InternalControl.Web.Import;
using static Vaggeryd.InternalControl.Web.Import.RegisterField;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>Changes one cell in each of some rows of an exported workbook, as a person would; every field gets its turn.</summary>
internal sealed class EditedCells(ExcelWorksheet sheet)
{
    private readonly Dictionary<RegisterField, int> _columns = Enumerable.Range(1, sheet.Dimension.End.Column)
        .ToDictionary(column => Heading.Recognise(sheet.Cells[1, column].Text)!.Value.Field, column => column);

    /// <summary>Reference of each changed row, and the field.</summary>
    public Dictionary<string, RegisterField> Edited { get; } = [];

    public void Edit(int rowsPerField)
    {
        var row = 2;
        foreach (var field in _columns.Keys.Where(field => field is not (Reference or Department)))
        {
            for (var done = 0; done < rowsPerField && row <= sheet.Dimension.End.Row; row++)
            {
                if (NewValue(row, field) is not { } value) continue;
                sheet.Cells[row, _columns[field]].Value = value;
                Edited.Add(Cell(row, Reference) + Cell(row, Department), field);
                done++;
            }
        }
    }

    /// <summary>Null where the row has nothing that such an edit could change by itself.</summary>
    private object? NewValue(int row, RegisterField field) => field switch
    {
        RegisterField.Goals => Cell(row, field) == "2" ? "1" : "2",
        GoalThreats => Cell(row, RegisterField.Goals) is { Length: > 0 } goals ? $"{goals.Split(';')[0]}: Nytt hot\n> med en rad till" : null,
        Likelihood or Consequence => Cell(row, ControlEffect).Length > 0 || (field == Consequence && Cell(row, Dimensions).Length > 0) ? null : OtherStep(row, field),
        InherentLikelihood or TargetLikelihood => OtherStep(row, field),
        InherentConsequence => Cell(row, InherentDimensions).Length > 0 ? null : OtherStep(row, field),
        TargetConsequence => Cell(row, TargetDimensions).Length > 0 ? null : OtherStep(row, field),
        Value => Cell(row, OverrideReason).Length > 0 ? Cell(row, field) == "13" ? 14 : 13 : null,
        InherentValue => Cell(row, InherentOverrideReason).Length > 0 ? Cell(row, field) == "13" ? 14 : 13 : null,
        TargetValue => Cell(row, TargetOverrideReason).Length > 0 ? Cell(row, field) == "13" ? 14 : 13 : null,
        OverrideReason or InherentOverrideReason or TargetOverrideReason or SecrecyReason => Cell(row, field).Length > 0 ? "Ett nytt skäl" : null,
        SecrecySection => Cell(row, field).Length > 0 ? "15:2" : null,
        Confidence => Sure(row, Likelihood, field),
        InherentConfidence => Sure(row, InherentLikelihood, field),
        TargetConfidence => Sure(row, TargetLikelihood, field),
        Dimensions => Cell(row, ControlEffect).Length > 0 ? null : OtherDimension(row, field),
        InherentDimensions or TargetDimensions => OtherDimension(row, field),
        ControlEffect => Cell(row, field) switch { "1" => "God", "2" => "svag", _ => null },
        Response => Cell(row, field) == "Bevaka" ? "Åtgärda" : "bevakas",
        ReviewOn => "2031-05-06",
        PlannedAction => $"Gör detta först\n{Cell(row, field)}",
        ActionResponsible => Cell(row, PlannedAction).Length > 0 ? "Ny ansvarig" : null,
        ActionDue => Cell(row, PlannedAction).Length > 0 ? "31 december 2031" : null,
        RegisterField.Concerned => Cell(row, field) == "SN" || Cell(row, Department) == "SN" ? null : "SN",
        _ => $"Ändrad {field} {row}",
    };

    private object? OtherStep(int row, RegisterField field) => Cell(row, field) is { Length: > 0 } step ? step == "2" ? 3 : 2 : null;

    private string? OtherDimension(int row, RegisterField field) => Cell(row, field).Length == 0 ? null : Cell(row, field) == "Economy: 4" ? "Ekonomi: 1" : "Economy: 4";

    private string? Sure(int row, RegisterField assessed, RegisterField field) => Cell(row, assessed).Length == 0 ? null : Cell(row, field) == "Låg" ? "hög" : "låg";

    private string Cell(int row, RegisterField field) => sheet.Cells[row, _columns[field]].Value?.ToString() ?? "";
}
