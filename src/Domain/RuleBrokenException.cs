namespace Vaggeryd.InternalControl.Domain;

/// <summary>An attempt broke a rule of the domain; nothing was changed.</summary>
public sealed class RuleBrokenException(Rule rule, params object[] details) : Exception($"{rule}: {string.Join(", ", details)}")
{
    public Rule Rule { get; } = rule;

    /// <summary>What the rule's text fills in: the field, the limit, the value that was tried.</summary>
    public IReadOnlyList<object> Details { get; } = details;
}
