namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>How a meeting goes through a department's risks, and the words for it in addresses.</summary>
public static class MeetingWalk
{
    /// <summary>Only those that are not assessed, by reference.</summary>
    public const string Unassessed = "obedomda";

    /// <summary>All of them, by reference.</summary>
    public const string All = "alla";

    public static bool IsKnown(string? word) => word is Unassessed or All;

    /// <summary>The list that a meeting starts from.</summary>
    public static string Of(int year, string department) => FormattableString.Invariant($"/riskanalys/{year}/{department.ToLowerInvariant()}/mote");

    /// <summary>A risk on the projector, on a walk.</summary>
    public static string At(int year, string slug, string walk) => $"{SiteAddress.Risk(year, slug)}/bedom" + SiteAddress.Words(("visa", "projektor"), ("mote", walk));
}
