using System.Text.RegularExpressions;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Departments;

/// <summary>A board, administration or company in the municipality's tree.</summary>
public sealed partial class Department
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeLimit = 10;

    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 120;

    private Department() { }

    /// <param name="code">1 to 10 letters, digits or hyphens; kept in capitals; unique in the municipality.</param>
    /// <param name="name">1 to 120 characters.</param>
    /// <param name="kind">Board, administration or company.</param>
    /// <param name="parent">The department this one answers to; null at the top.</param>
    /// <exception cref="RuleBrokenException">The code or the name does not fit.</exception>
    public Department(string code, string name, DepartmentKind kind, Department? parent = null)
    {
        Require(CodePattern().IsMatch(code), Rule.DepartmentCodeMustBeShort, code, CodeLimit);

        Code = code.ToUpperInvariant();
        Name = RequiredText(name, NameLimit, nameof(Name));
        Kind = kind;
        Parent = parent;
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public DepartmentKind Kind { get; private set; }

    public int? ParentId { get; private set; }

    public Department? Parent { get; private set; }

    public int Version { get; private set; }

    /// <summary>Moves the department in the tree.</summary>
    /// <exception cref="RuleBrokenException">The new parent is the department itself or lies below it.</exception>
    public void MoveUnder(Department? parent)
    {
        for (var above = parent; above is not null; above = above.Parent)
            Require(above != this, Rule.DepartmentMustNotBeItsOwnAncestor, Code);

        Parent = parent;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}-]{1,10}\z")]
    private static partial Regex CodePattern();
}
