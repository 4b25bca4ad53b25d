namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>A department's own risk, where a common one stands in its place.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Reference">Its reference in the department.</param>
/// <param name="Slug">Its name in an address.</param>
/// <param name="Title">Empty where risks are only compared.</param>
/// <param name="Value">Null when it is not assessed.</param>
public sealed record RiskSource(string Department, string Reference, string Slug, string Title, int? Value);
