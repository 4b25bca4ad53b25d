namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>Something wrong in a file, with its cell where it has one.</summary>
/// <param name="Cell">Such as "C5"; null for what is wrong with the whole file.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record ImportProblem(string Place, string What, string? Sheet, string? Cell, int Row, int Column);
