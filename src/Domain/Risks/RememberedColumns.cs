namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>Which column of a department's own spreadsheet is what, as a person confirmed it once; known again by the headings.</summary>
public sealed class RememberedColumns
{
    private RememberedColumns() { }

    public RememberedColumns(int departmentId, string headings) => (DepartmentId, Headings) = (departmentId, headings);

    public int Id { get; private set; }

    public int DepartmentId { get; private set; }

    /// <summary>Fingerprint of the headings, 64 hexadecimal characters.</summary>
    public string Headings { get; private set; } = "";

    /// <summary>Which column is what, as JSON.</summary>
    public string Columns { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public int Version { get; private set; }

    public void Remember(string columns, string by, DateTime at) => (Columns, By, At) = (columns, by, at);
}
