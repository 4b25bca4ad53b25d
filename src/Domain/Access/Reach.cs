namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>For which departments somebody may do something.</summary>
/// <param name="Everywhere">Every department, those of tomorrow included; then <paramref name="Departments"/> does not matter.</param>
/// <param name="Departments">The departments, where it is not everywhere.</param>
public sealed record Reach(bool Everywhere, IReadOnlySet<int> Departments)
{
    public static Reach Nowhere { get; } = new(false, new HashSet<int>());

    public static Reach Everything { get; } = new(true, new HashSet<int>());

    public bool Includes(int departmentId) => Everywhere || Departments.Contains(departmentId);
}
