namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>A role that the members of a directory's group hold.</summary>
/// <param name="Group">The group as the directory writes it, letter by letter.</param>
/// <param name="Role">What its members are here.</param>
/// <param name="Department">The code of a department, or null for the whole municipality.</param>
public sealed record GroupRole(string Group, Role Role, string? Department);

/// <summary>Which groups of the municipality's directory mean which roles.</summary>
public sealed class GroupMapping(IReadOnlyCollection<GroupRole> entries)
{
    /// <summary>
    /// The roles of a person in these groups, each once; none when no group is known. Groups are compared letter by letter,
    /// because not every directory holds "Ekonomi" and "ekonomi" to be the same group.
    /// </summary>
    public IReadOnlyList<(Role Role, string? Department)> RolesOf(IEnumerable<string> groups)
    {
        var held = groups.ToHashSet(StringComparer.Ordinal);
        return [.. entries.Where(entry => held.Contains(entry.Group)).Select(entry => (entry.Role, entry.Department)).Distinct()];
    }
}
