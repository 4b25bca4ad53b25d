namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>What an action says.</summary>
/// <param name="What">What is to be done; one line, at most <see cref="RiskLimits.Controls"/> characters together with the risk's other actions.</param>
/// <param name="Responsible">Who; at most <see cref="RiskLimits.Responsible"/> characters.</param>
/// <param name="DueOn">The day it is to be done.</param>
public sealed record PlannedStep(string What, string? Responsible, DateOnly? DueOn);
