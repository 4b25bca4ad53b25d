using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>One field of a risk before and after; null where nothing stood or shall stand.</summary>
public sealed record ImportedChange(string Name, string? Before, string? After)
{
    /// <summary>Every field that differs, in the order of the exported columns; of a new risk, every field that says something.</summary>
    public static IReadOnlyList<ImportedChange> Between(ExportedRisk? before, ExportedRisk after) =>
    [
        .. ExportColumns.Of(Edition.Full).Where(field => before is not null || field is not (RegisterField.Reference or RegisterField.Department or RegisterField.Title))
            .Select(field => new ImportedChange(HeadingSynonyms.Exported(field, T.Language), Text(before?.Cell(field)), Text(after.Cell(field))))
            .Where(change => change.Before != change.After),
    ];

    private static string? Text(object? cell) => cell is DateOnly day ? day.ToIso() : cell?.ToString();
}
