using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>Reads a text file with separated columns, whatever program wrote it.</summary>
internal static class CsvSheet
{
    private const string Announcement = "sep=";

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <exception cref="BadInputException">Not a text file, an odd separator, or a quotation mark is not closed.</exception>
    public static Sheet Read(byte[] content, string fileName)
    {
        var text = Decode(content, fileName);
        var problems = new ProblemList();
        var parsing = 1;
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = (AnnouncedDelimiter(text, fileName) ?? LikelyDelimiter(text)).ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            // A quotation mark inside a text is only a sign; one that opens a field and never closes swallows the rest of the file.
            BadDataFound = bad =>
            {
                if (bad.RawRecord.Contains('"') && bad.Field.TrimStart().StartsWith('"'))
                    problems.Add(T.Of("Import.Place.Line", fileName, parsing), T.Of("Import.File.Quotes"));
            },
        };

        using var parser = new CsvParser(new StringReader(text), settings);
        var rows = new List<SheetRow>();
        for (; parser.Read(); parsing = parser.RawRow + 1)
        {
            var cells = Array.ConvertAll(parser.Record!, Unescape);
            if (cells.Length > WorkbookLimits.Columns) throw new BadInputException(T.Of("Import.Place.Line", fileName, parsing), T.Of("Import.File.TooManyColumns", WorkbookLimits.Columns));
            if (Array.Exists(cells, cell => cell.Length > WorkbookLimits.CellText)) throw new BadInputException(T.Of("Import.Place.Line", fileName, parsing), T.Of("Import.File.CellTooLong", WorkbookLimits.CellText));
            if (Array.Exists(cells, cell => cell.Length > 0)) rows.Add(new SheetRow(parsing, cells));
            if (rows.Count > WorkbookLimits.Rows) throw new BadInputException(fileName, T.Of("Import.File.TooManyRows", WorkbookLimits.Rows));
        }

        problems.ThrowIfAny();
        return new Sheet("", rows);
    }

    /// <summary>
    /// Csv files carry an apostrophe before a text that a spreadsheet would run as a formula (<see cref="Escape"/>); it is no part of the text.
    /// </summary>
    public static string Unescape(string cell) => cell.StartsWith('\'') && IsDangerous(cell) ? cell[1..] : cell;

    /// <summary>Puts an apostrophe before a text that a spreadsheet would run as a formula.</summary>
    public static string Escape(string cell) => IsDangerous(cell) ? $"'{cell}" : cell;

    private static bool IsDangerous(string cell) => cell.TrimStart('\'') is [('=' or '+' or '-' or '@' or '\t' or '\r'), ..];

    private static string Decode(byte[] content, string fileName)
    {
        var text = content switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content, 2, content.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(content, 3, content.Length - 3),
            _ => DecodeUnmarked(content),
        };
        return text.Contains('\0') ? throw new BadInputException(fileName, T.Of("Import.File.NotText")) : text;
    }

    /// <summary>What is not UTF-8 was written by an older Windows program in western Europe.</summary>
    private static string DecodeUnmarked(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
        }
    }

    /// <summary>Spreadsheets write a first line such as <c>sep=;</c> to say which sign separates the columns.</summary>
    private static char? AnnouncedDelimiter(string text, string fileName)
    {
        if (!text.StartsWith(Announcement, StringComparison.OrdinalIgnoreCase)) return null;

        return text.AsSpan(Announcement.Length) is [(',' or ';' or '|' or '\t') and var delimiter, ..]
            ? delimiter
            : throw new BadInputException(T.Of("Import.Place.Line", fileName, 1), T.Of("Import.File.Separator"));
    }

    /// <summary>The separator that cuts most of the first records into the same number of columns.</summary>
    private static char LikelyDelimiter(string text)
    {
        var counts = Delimiters.ToDictionary(d => d, _ => new List<int>());
        foreach (var record in FirstRecords(text))
        {
            foreach (var delimiter in Delimiters) counts[delimiter].Add(record.Count(sign => sign == delimiter));
        }

        return Delimiters.MaxBy(d => counts[d].Where(n => n > 0).GroupBy(n => n).Select(same => same.Key * same.Count()).DefaultIfEmpty().Max());
    }

    /// <summary>Up to 50 records without what stands in quotation marks.</summary>
    private static IEnumerable<string> FirstRecords(string text)
    {
        var record = new StringBuilder();
        var (quoted, found) = (false, 0);
        foreach (var sign in text)
        {
            if (sign == '"') quoted = !quoted;
            else if (sign == '\n' && !quoted)
            {
                yield return record.ToString();
                if (++found == 50) yield break;
                record.Clear();
            }
            else if (!quoted) record.Append(sign);
        }

        yield return record.ToString();
    }
}
