namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Numbers per level, each a link to its rows in the register; what <c>_LevelLinks.cshtml</c> shows.</summary>
/// <param name="Year">The planning year.</param>
/// <param name="Counts">The numbers.</param>
/// <param name="Goal">Only risks that threaten this goal; null for all.</param>
public sealed record LevelLinks(int Year, LevelCounts Counts, string? Goal = null);

/// <summary>Departments with their numbers per level; what <c>_DepartmentTable.cshtml</c> shows.</summary>
/// <param name="Year">The planning year.</param>
/// <param name="Rows">The departments in tree order.</param>
/// <param name="All">The numbers of all of them together.</param>
/// <param name="Goal">Only risks that threaten this goal; null for all.</param>
/// <param name="IsLinked">False where the register has no rows for the numbers, as for another stage than the current one.</param>
/// <param name="AllDepartment">The department that the sum is limited to; null for all.</param>
/// <param name="IsOnly">What lies below that department is left out.</param>
/// <param name="Register">The rows behind a number, by department's code and <see cref="LevelWord"/>; null: the register with the goal alone.</param>
/// <param name="Down">The same page for a department; null where a name leads nowhere.</param>
public sealed record DepartmentTable(
    int Year,
    IReadOnlyList<DepartmentLevels> Rows,
    LevelCounts All,
    string? Goal = null,
    bool IsLinked = true,
    string? AllDepartment = null,
    bool IsOnly = false,
    Func<string?, string?, string>? Register = null,
    Func<string, string>? Down = null)
{
    /// <summary>Where a number leads; null where it leads nowhere.</summary>
    public string? Address(string? department, string? level) =>
        !IsLinked ? null : Register is null ? SiteAddress.Register(Year, department, level, Goal, only: IsOnly) : Register(department, level);
}
