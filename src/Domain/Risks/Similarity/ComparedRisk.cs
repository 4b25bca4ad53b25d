namespace Vaggeryd.InternalControl.Domain.Risks.Similarity;

/// <summary>A risk as it is held against those of other departments.</summary>
/// <param name="Id">Tells it from the others.</param>
/// <param name="Department">The department's code.</param>
/// <param name="Category">Null: none is said, which is like no other.</param>
/// <param name="Goals">Codes of the goals that it works against.</param>
/// <param name="Words">What it is about.</param>
public sealed record ComparedRisk(int Id, string Department, string? Category, IReadOnlyList<string> Goals, RiskWords Words);
