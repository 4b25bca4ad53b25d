using Vaggeryd.InternalControl.Domain.Goals;

namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>What a department's risks are held against when its analysis is looked through.</summary>
/// <param name="Goals">The goals of the year, in their order.</param>
/// <param name="Categories">Those that others use this year, or the department itself did the year before.</param>
public sealed record AnalysisFrame(IReadOnlyList<AnalysisGoal> Goals, IReadOnlyCollection<string> Categories);

/// <summary>A goal that risks may work against.</summary>
public sealed record AnalysisGoal(string Code, string ShortTitle, GoalKind Kind, InternalGoalArea? Area);
