using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence.TSql;

/// <summary>Parses T-SQL with the grammar of SQL Server 2019.</summary>
internal static class TSqlText
{
    /// <summary>The statements; what is wrong with them, by line.</summary>
    public static TSqlFragment Parse(string sql, out IReadOnlyList<string> problems)
    {
        using var reader = new StringReader(sql);
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true, SqlEngineType.Standalone).Parse(reader, out var errors);
        problems = [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
        return fragment;
    }
}
