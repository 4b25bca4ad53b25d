using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Says which other departments each row of a file names, by code or name. Any may be named: it opens nothing to anybody.</summary>
internal sealed class FindConcernedDepartments(IReadOnlyList<Department> departments, RegisterTable table, ProblemList problems)
{
    private readonly ILookup<string, Department> _names = departments
        .SelectMany(d => new[] { Key(d.Code), Key(d.Name) }.Distinct(), (d, name) => (d, name))
        .ToLookup(pair => pair.name, pair => pair.d);

    /// <summary>Null when the row says nothing of them.</summary>
    public IReadOnlyList<Department>? Of(RiskRow row)
    {
        if (row.Concerned is null) return table.Erases(RegisterField.Concerned) ? [] : null;

        var found = new List<Department>();
        foreach (var part in row.Concerned.Split([';', ',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (_names[Key(part)].FirstOrDefault() is { } department) found.Add(department);
            else problems.Add(table.Place(row.Row, RegisterField.Concerned), T.Of("Import.Row.UnknownConcerned", part, string.Join(", ", departments.Take(5).Select(d => d.Code))));
        }

        return [.. found.Distinct()];
    }

    private static string Key(string text) => Text.OneLine(text).ToUpperInvariant();
}
