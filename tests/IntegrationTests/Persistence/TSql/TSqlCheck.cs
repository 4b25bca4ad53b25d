using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence.TSql;

/// <summary>
/// Finds what is wrong in a statement without a server: it does not parse, or it names a table or a column that does not
/// exist. Knows the statements that EF Core writes, whose aliases are unique in a statement; knows no types and no functions.
/// </summary>
internal sealed class TSqlCheck(TSqlSchema schema)
{
    public IReadOnlyList<string> Problems(string sql)
    {
        var script = TSqlText.Parse(sql, out var problems);
        if (problems.Count > 0) return problems;

        var found = new List<string>();
        foreach (var statement in ((TSqlScript)script).Batches.SelectMany(b => b.Statements))
        {
            var sources = new TSqlSources(schema);
            statement.Accept(sources);
            var columns = new Columns(sources);
            statement.Accept(columns);
            found.AddRange(sources.Problems.Concat(columns.Problems));
        }

        return found;
    }

    /// <summary>Looks every named column up in what the statement reads from.</summary>
    private sealed class Columns(TSqlSources sources) : TSqlFragmentVisitor
    {
        public List<string> Problems { get; } = [];

        public override void Visit(ColumnReferenceExpression node)
        {
            if (node.ColumnType != ColumnType.Regular || node.MultiPartIdentifier?.Identifiers is not { Count: > 0 } parts) return;
            var column = parts[^1].Value;
            if (parts.Count == 1)
            {
                if (!sources.AnyHas(column)) Problems.Add($"unknown column {column}");
            }
            else if (!sources.Knows(parts[^2].Value)) Problems.Add($"unknown table or alias {parts[^2].Value}.{column}");
            else if (!sources.Has(parts[^2].Value, column)) Problems.Add($"unknown column {parts[^2].Value}.{column}");
        }
    }
}
