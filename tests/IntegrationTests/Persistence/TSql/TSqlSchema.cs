using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence.TSql;

/// <summary>Tables and their columns, as the scripts of <c>database/sqlserver</c> make them in order.</summary>
internal sealed class TSqlSchema : TSqlFragmentVisitor
{
    private readonly Dictionary<string, HashSet<string>> _tables = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, HashSet<string>> Tables => _tables;

    public static TSqlSchema From(IEnumerable<string> scripts)
    {
        var schema = new TSqlSchema();
        foreach (var script in scripts) TSqlText.Parse(script, out _).Accept(schema);
        return schema;
    }

    public override void Visit(CreateTableStatement node) =>
        _tables[Name(node.SchemaObjectName)] = [.. node.Definition.ColumnDefinitions.Select(c => c.ColumnIdentifier.Value)];

    public override void Visit(AlterTableAddTableElementStatement node) =>
        _tables[Name(node.SchemaObjectName)].UnionWith(node.Definition.ColumnDefinitions.Select(c => c.ColumnIdentifier.Value));

    public override void Visit(AlterTableDropTableElementStatement node) =>
        _tables[Name(node.SchemaObjectName)].ExceptWith(node.AlterTableDropTableElements
            .Where(e => e.TableElementType == TableElementType.Column).Select(e => e.Name.Value));

    public override void Visit(DropTableStatement node)
    {
        foreach (var table in node.Objects) _tables.Remove(Name(table));
    }

    private static string Name(SchemaObjectName name) => name.BaseIdentifier.Value;
}
