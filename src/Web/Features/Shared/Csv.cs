using System.Globalization;
using CsvHelper.Configuration;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>How csv is written everywhere: comma, line feeds, and no cell that a spreadsheet would run as a formula.</summary>
internal static class Csv
{
    public static CsvConfiguration Settings(CultureInfo culture) => new(culture)
    {
        Delimiter = ",",
        NewLine = "\n",
        PrepareHeaderForMatch = args => args.Header,
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = '\'',
    };
}
