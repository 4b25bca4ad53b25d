using Vaggeryd.InternalControl.Domain.Plans.Versions;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>What a form remembers of the plan that its reader has looked at: another after every change.</summary>
public static class PlanStamp
{
    /// <summary>Of a year without a version.</summary>
    private const string None = "0";

    public static string Of(PlanVersion? newest) => newest is null ? None : $"{newest.Number}.{newest.Version}";
}
