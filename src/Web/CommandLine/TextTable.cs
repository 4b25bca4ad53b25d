using Spectre.Console;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>A table for a person at a terminal; as wide as it needs to be where the answer goes to a file or a program.</summary>
internal static class TextTable
{
    private const int Width = 200;

    public static string Of(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings) table.AddColumn(new TableColumn(Markup.Escape(heading)));
        foreach (var row in rows) table.AddRow([.. row.Select(Markup.Escape)]);

        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No });
        console.Profile.Width = Console.IsOutputRedirected ? Width : Console.WindowWidth;
        console.Write(table);
        return text.ToString().TrimEnd();
    }
}
