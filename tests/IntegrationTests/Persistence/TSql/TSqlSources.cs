using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence.TSql;

/// <summary>What a statement reads from and writes to, by alias, with the columns each has; null: columns unknown.</summary>
internal sealed class TSqlSources(TSqlSchema schema) : TSqlFragmentVisitor
{
    private readonly Dictionary<string, HashSet<string>?> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _tables = [];

    /// <summary>A target such as the r of "DELETE FROM r FROM Risks AS r" is a name of its own statement, not a table.</summary>
    public IEnumerable<string> Problems => _tables.Where(t => !schema.Tables.ContainsKey(t) && !_columns.ContainsKey(t) && !_names.Contains(t)).Select(t => $"unknown table {t}");

    public bool Knows(string alias) => _columns.ContainsKey(alias) || _changed.Contains(alias);

    public bool Has(string alias, string column) => _columns.TryGetValue(alias, out var columns) ? columns?.Contains(column) != false : AnyHas(column);

    public bool AnyHas(string column) => _columns.Values.Any(columns => columns is null || columns.Contains(column));

    public override void Visit(NamedTableReference node)
    {
        var name = node.SchemaObject.BaseIdentifier.Value;
        if (node.SchemaObject.SchemaIdentifier?.Value is "sys" or "INFORMATION_SCHEMA") Add(node.Alias?.Value ?? name, null);
        else if (schema.Tables.TryGetValue(name, out var columns)) Add(node.Alias?.Value ?? name, columns);
        else
        {
            _tables.Add(name);
            if (node.Alias is not null) Add(node.Alias.Value, null);
        }
    }

    public override void Visit(CommonTableExpression node)
    {
        _names.Add(node.ExpressionName.Value);
        Add(node.ExpressionName.Value, null);
    }

    public override void Visit(QueryDerivedTable node) => Add(node.Alias.Value, node.Columns.Count > 0 ? Names(node.Columns) : Selected(node.QueryExpression));

    public override void Visit(InlineDerivedTable node) => Add(node.Alias.Value, Names(node.Columns));

    public override void Visit(OpenJsonTableReference node) => Add(
        node.Alias?.Value ?? "openjson",
        node.SchemaDeclarationItems.Count > 0 ? [.. node.SchemaDeclarationItems.Select(i => i.ColumnDefinition.ColumnIdentifier.Value)] : ["key", "value", "type"]);

    public override void Visit(VariableTableReference node) => Add(node.Alias?.Value ?? node.Variable.Name, null);

    public override void Visit(SchemaObjectFunctionTableReference node) => Add(node.Alias?.Value ?? node.SchemaObject.BaseIdentifier.Value, null);

    public override void Visit(GlobalFunctionTableReference node) => Add(node.Alias?.Value ?? node.Name.Value, ["value"]);

    public override void Visit(MergeSpecification node)
    {
        if (node.TableAlias is { } alias && node.Target is NamedTableReference target && schema.Tables.TryGetValue(target.SchemaObject.BaseIdentifier.Value, out var columns))
            Add(alias.Value, columns);
    }

    public override void Visit(OutputClause node) => AddChanged();

    public override void Visit(OutputIntoClause node) => AddChanged();

    /// <summary>OUTPUT speaks of the statement's own table under these two names.</summary>
    private void AddChanged() => _changed.UnionWith(["INSERTED", "DELETED"]);

    private void Add(string alias, HashSet<string>? columns)
    {
        if (!_columns.TryGetValue(alias, out var known)) _columns[alias] = columns;
        else _columns[alias] = known is null || columns is null ? null : [.. known, .. columns];
    }

    private static HashSet<string> Names(IEnumerable<Identifier> columns) => columns.Select(c => c.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of a subquery's columns; null when it takes all there are.</summary>
    private static HashSet<string>? Selected(QueryExpression query) => query switch
    {
        QuerySpecification one => one.SelectElements.Any(e => e is not SelectScalarExpression) ? null
            : one.SelectElements.Cast<SelectScalarExpression>()
                .Select(e => e.ColumnName?.Value ?? (e.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value ?? "")
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
        QueryParenthesisExpression inner => Selected(inner.QueryExpression),
        BinaryQueryExpression both => Selected(both.FirstQueryExpression),
        _ => null,
    };
}
