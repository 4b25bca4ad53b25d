using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>A file that a department has uploaded and not yet brought in: it is looked at first. Nobody else sees it; it goes after a day.</summary>
public sealed class PendingImport
{
    /// <summary>Largest file, in bytes: 20 MiB.</summary>
    public const int SizeLimit = 20 * 1024 * 1024;

    /// <summary>Longest file name, in characters.</summary>
    public const int NameLimit = 150;

    /// <summary>Longest column choice, in characters.</summary>
    public const int ColumnsLimit = 8000;

    private PendingImport() { }

    public PendingImport(int userId, int year, int departmentId, string fileName, byte[] content, DateTime at)
    {
        UserId = userId;
        Year = year;
        DepartmentId = departmentId;
        FileName = RequiredText(fileName, NameLimit, nameof(FileName));
        Content = content;
        CreatedAt = at;
    }

    public int Id { get; private set; }

    public int UserId { get; private set; }

    public int Year { get; private set; }

    public int DepartmentId { get; private set; }

    public string FileName { get; private set; } = "";

    public byte[] Content { get; private set; } = [];

    /// <summary>Which column is what, as JSON; empty: as the headings are recognised.</summary>
    public string Columns { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Says which column is what.</summary>
    public void ReadBy(string columns) => Columns = columns;
}
