namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>Something that keeps a definition from being a model, and where it is.</summary>
/// <param name="Place">Where in the definition, written as in its JSON: <c>likelihood[0].word.swedish</c>; a list's own name where it is about the whole list.</param>
/// <param name="Rule">What is broken.</param>
/// <param name="Details">What the rule's text fills in.</param>
public sealed record ModelFault(string Place, Rule Rule, params object[] Details);
