using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Says which department each row of a file belongs to, by code or name. One that may not be seen does not exist.</summary>
internal sealed class FindImportDepartments(IReadOnlyList<Department> departments, AccessRights rights, RegisterTable table, ProblemList problems)
{
    private readonly ILookup<string, Department> _names = departments
        .Where(d => rights.May(Operation.ReadRisks, d.Id))
        .SelectMany(d => new[] { Key(d.Code), Key(d.Name) }.Distinct(), (d, name) => (d, name))
        .ToLookup(pair => pair.name, pair => pair.d);

    /// <summary>One per row; null where the row's department is not clear, which is then a problem.</summary>
    /// <param name="asked">The department for the whole file; null when each row says it.</param>
    /// <param name="alone">A row that names another department is wrong; one that names something else, such as a unit, is of the one asked for.</param>
    /// <exception cref="BadInputException">The department asked for does not exist, or none was.</exception>
    /// <exception cref="ForbiddenException">The user may not change its risks.</exception>
    public IReadOnlyList<Department?> Of(IReadOnlyList<RiskRow> rows, string? asked, bool alone = false)
    {
        if (asked is not null)
        {
            var (department, wrong) = Find(asked);
            if (department is null) throw new BadInputException("--department", wrong!);
            if (!MayImport(department)) throw new ForbiddenException();
            if (alone) foreach (var row in rows) RefuseOther(row, department);
            return [.. rows.Select(_ => department)];
        }

        if (!table.Has(RegisterField.Department)) throw new BadInputException(table.HeadingRow, T.Of("Import.Department.Needed"));
        return [.. rows.Select(OfRow)];
    }

    private void RefuseOther(RiskRow row, Department asked)
    {
        if (row.Department is { } named && Find(named).Department is { } other && other.Id != asked.Id)
            problems.Add(table.Place(row.Row, RegisterField.Department), T.Of("Import.Row.OtherDepartment", other.Name, asked.Name));
    }

    private Department? OfRow(RiskRow row)
    {
        var (department, wrong) = row.Department is null ? (null, T.Of("Import.Row.NoDepartment")) : Find(row.Department);
        if (department is not null && !MayImport(department)) wrong = T.Of("Import.Row.ForbiddenDepartment", department.Name);
        if (wrong is not null) problems.Add(table.Place(row.Row, RegisterField.Department), wrong);
        return wrong is null ? department : null;
    }

    /// <summary>
    /// Only who also sees the department's secret risks: a row could otherwise meet a reference that the person must not learn of, and
    /// neither overwriting it nor refusing the row would keep it hidden.
    /// </summary>
    private bool MayImport(Department department) =>
        rights.May(Operation.EditRisks, department.Id) && rights.May(Operation.ReadSecretRisks, department.Id);

    private (Department? Department, string? Wrong) Find(string text)
    {
        var found = _names[Key(text)].ToList();
        var byCode = found.Find(d => Key(d.Code) == Key(text));
        return byCode is not null || found.Count == 1
            ? (byCode ?? found[0], null)
            : (null, T.Of(found.Count == 0 ? "Import.Row.UnknownDepartment" : "Import.Row.AmbiguousDepartment", text));
    }

    private static string Key(string text) => Text.OneLine(text).ToUpperInvariant();
}
