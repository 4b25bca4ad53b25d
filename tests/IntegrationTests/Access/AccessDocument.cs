using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>An address of <c>docs/access.md</c> with one of its methods.</summary>
/// <param name="Route">As the application registers it; a handler of a page by name as "?handler=Name".</param>
/// <param name="Method">GET, POST …</param>
/// <param name="Who">"anyone", "signed in" or an operation.</param>
/// <param name="Thing">"risk", "department" or "control" where the operation is asked of one; else empty.</param>
public sealed record AccessRow(string Route, string Method, string Who, string Thing)
{
    public Operation? Operation => Enum.TryParse<Operation>(Who, out var operation) ? operation : null;

    public override string ToString() => $"{Method} {Route}";
}

/// <summary>Reads the tables of <c>docs/access.md</c>.</summary>
internal static partial class AccessDocument
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "docs", "access.md"));

    public static IReadOnlyList<AccessRow> Addresses { get; } =
        [.. Cells("## Addresses").SelectMany(row => row[1].Split(", ").Select(method => Address(row[0].Trim('`'), method, row[2])))];

    /// <summary>The grant that the page promises, by operation and role.</summary>
    public static IReadOnlyList<(Operation Operation, Role Role, Grant Grant)> Grants { get; } = ReadGrants();

    private static AccessRow Address(string route, string method, string who)
    {
        var asked = WhoPattern().Match(who);
        asked.Success.ShouldBeTrue($"docs/access.md, {route}: \"{who}\" is neither \"anyone\", \"signed in\" nor an operation");
        return new AccessRow(route, method, asked.Groups[1].Value.Trim('`'), asked.Groups[2].Value);
    }

    private static List<(Operation, Role, Grant)> ReadGrants()
    {
        var heading = Table("## Operations").First();
        return
        [
            .. Cells("## Operations").SelectMany(row => heading.Skip(1).Select((role, column) => (
                Enum.Parse<Operation>(row[0].Trim('`')),
                Enum.Parse<Role>(role),
                row[column + 1] == "–" ? Grant.No : Enum.Parse<Grant>(row[column + 1], ignoreCase: true)))),
        ];
    }

    private static IEnumerable<string[]> Cells(string section) => Table(section).Skip(2);

    private static IEnumerable<string[]> Table(string section) => Lines
        .SkipWhile(line => line != section).Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"^(anyone|signed in|`\w+`)(?: of the (\w+))?$")]
    private static partial Regex WhoPattern();
}
