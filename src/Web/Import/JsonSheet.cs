using System.Text.Json;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>Reads risks from JSON as exports write it: an array of objects, whose properties are the columns.</summary>
internal static class JsonSheet
{
    /// <exception cref="BadInputException">Not JSON, or no array of objects.</exception>
    public static Sheet Read(byte[] content, string fileName)
    {
        try
        {
            return Rows(content, fileName);
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair is only noticed when it is read.
            throw new BadInputException(fileName, T.Of("Import.File.NotJson", 1));
        }
    }

    private static Sheet Rows(byte[] content, string fileName)
    {
        using var document = Parse(content, fileName);
        if (document.RootElement.ValueKind != JsonValueKind.Array || document.RootElement.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
            throw new BadInputException(fileName, T.Of("Import.File.NotRisksInJson"));
        if (document.RootElement.GetArrayLength() > WorkbookLimits.Rows) throw new BadInputException(fileName, T.Of("Import.File.TooManyRows", WorkbookLimits.Rows));

        var names = document.RootElement.EnumerateArray().SelectMany(item => item.EnumerateObject()).Select(property => property.Name).Distinct().Take(WorkbookLimits.Columns + 1).ToList();
        if (names.Count > WorkbookLimits.Columns) throw new BadInputException(fileName, T.Of("Import.File.TooManyColumns", WorkbookLimits.Columns));

        List<SheetRow> rows = [.. document.RootElement.EnumerateArray()
            .Select((item, index) => new SheetRow(index + 1, [.. names.Select(name => item.TryGetProperty(name, out var value) ? CellOf(name, value) : "")]))];
        if (rows.Find(row => row.Cells.Any(cell => cell.Length > WorkbookLimits.CellText)) is { } wide) throw new BadInputException($"{fileName}, {wide.Number}", T.Of("Import.File.CellTooLong", WorkbookLimits.CellText));
        return new Sheet("", [new SheetRow(0, [.. names.Select(HeadingOf)]), .. rows]);
    }

    private static JsonDocument Parse(byte[] content, string fileName)
    {
        try
        {
            return JsonDocument.Parse(content is [0xEF, 0xBB, 0xBF, ..] ? content.AsMemory(3) : content);
        }
        catch (JsonException wrong)
        {
            throw new BadInputException(fileName, T.Of("Import.File.NotJson", (wrong.LineNumber ?? 0) + 1));
        }
    }

    private static string HeadingOf(string name) => FieldOf(name) is { } field ? HeadingSynonyms.Exported(field, Language.Swedish) : name;

    private static RegisterField? FieldOf(string name) =>
        Enum.GetValues<RegisterField>().Where(field => ColumnMap.NameOf(field) == name).Select(field => (RegisterField?)field).FirstOrDefault();

    private static string CellOf(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => Word(FieldOf(name), value.GetString()!),
        JsonValueKind.Array when FieldOf(name) is RegisterField.ActionResponsible or RegisterField.ActionDue =>
            CellLines.Aligned(value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? null : item.ToString())) ?? "",
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(item => item.ToString())),
        JsonValueKind.Object => CellLines.Named(value.EnumerateObject().Select(part => (part.Name, part.Value.ToString()))) ?? "",
        _ => value.ToString(),
    };

    /// <summary>Exports write values of an enumeration by their names.</summary>
    private static string Word(RegisterField? field, string text) => field switch
    {
        RegisterField.Response when Enum.TryParse<RiskResponse>(text, ignoreCase: true, out var response) => ResponseWords.Exported(response, Language.Swedish),
        _ => text,
    };
}
