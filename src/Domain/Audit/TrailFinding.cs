namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>One place where the trail is not whole.</summary>
/// <param name="Problem">What is wrong there.</param>
/// <param name="Number">The seal's number; null for a row without a seal and for a hash that is nowhere.</param>
/// <param name="LastNumber">The last of several numbers that are missing side by side, otherwise null.</param>
/// <param name="Row">The row as it is now; null where it is gone or cannot be read.</param>
/// <param name="RowId">The row's id in the database, where it is known.</param>
public sealed record TrailFinding(TrailProblem Problem, int? Number, int? LastNumber = null, AuditRow? Row = null, int? RowId = null);
