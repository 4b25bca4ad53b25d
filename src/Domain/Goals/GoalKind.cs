namespace Vaggeryd.InternalControl.Domain.Goals;

/// <summary>Overarching (decided by kommunfullmäktige for the mandate period) or internal (a condition for reaching them).</summary>
public enum GoalKind
{
    Overarching,
    Internal,
}
