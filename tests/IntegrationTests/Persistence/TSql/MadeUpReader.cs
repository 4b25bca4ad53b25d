using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence.TSql;

/// <summary>The answer to any SELECT: one row in which every number is 1 and every text "1", unless the column's name asks for more.</summary>
internal sealed class MadeUpReader(string sql) : DbDataReader
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Definition"] = JsonSerializer.Serialize(StandardScales.Numbered(4, 4)),
        ["Kind"] = "Board",
        ["Stage"] = "Current",
    };

    private readonly string[] _columns = Columns(sql);
    private bool _read;

    public override int FieldCount => _columns.Length;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => 1;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => _read ? false : _read = true;

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => false;

    public override string GetName(int ordinal) => _columns[ordinal];

    public override int GetOrdinal(string name) => Array.FindIndex(_columns, c => c.Equals(name, StringComparison.OrdinalIgnoreCase));

    public override string GetString(int ordinal) => Texts.GetValueOrDefault(ordinal < _columns.Length ? _columns[ordinal] : "", "1");

    public override T GetFieldValue<T>(int ordinal) => typeof(T) switch
    {
        var type when type == typeof(DateTimeOffset) => (T)(object)new DateTimeOffset(GetDateTime(ordinal), TimeSpan.Zero),
        var type when type == typeof(DateOnly) => (T)(object)DateOnly.FromDateTime(GetDateTime(ordinal)),
        var type when type == typeof(DateTime) => (T)(object)GetDateTime(ordinal),
        var type when type == typeof(byte[]) => (T)(object)new byte[] { 1 },
        var type => (T)Convert.ChangeType(GetString(ordinal), type, CultureInfo.InvariantCulture),
    };

    public override object GetValue(int ordinal) => GetString(ordinal);

    public override int GetValues(object[] values) => 0;

    public override bool GetBoolean(int ordinal) => true;

    public override byte GetByte(int ordinal) => 1;

    public override char GetChar(int ordinal) => '1';

    public override DateTime GetDateTime(int ordinal) => new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override decimal GetDecimal(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override float GetFloat(int ordinal) => 1;

    public override Guid GetGuid(int ordinal) => Guid.Empty;

    public override short GetInt16(int ordinal) => 1;

    public override int GetInt32(int ordinal) => 1;

    public override long GetInt64(int ordinal) => 1;

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override string GetDataTypeName(int ordinal) => "nvarchar";

    public override Type GetFieldType(int ordinal) => typeof(string);

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    private static string[] Columns(string sql)
    {
        var outermost = (TSqlText.Parse(sql, out _) as TSqlScript)?.Batches.SelectMany(b => b.Statements).OfType<SelectStatement>().LastOrDefault();
        return outermost?.QueryExpression is QuerySpecification query
            ? [.. query.SelectElements.Select(e => (e as SelectScalarExpression) is { } scalar
                ? scalar.ColumnName?.Value ?? (scalar.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value ?? ""
                : "")]
            : [];
    }
}
