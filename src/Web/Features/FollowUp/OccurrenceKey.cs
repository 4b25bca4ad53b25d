namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Which occurrence is meant.</summary>
/// <param name="Year">The planning year.</param>
/// <param name="Control">The control's name in an address, such as "sn-k04".</param>
/// <param name="Period">"2026-Q1", capitals or not.</param>
/// <param name="Seen">What the person has read, see <see cref="ChangeOccurrence.Stamp"/>; null for whoever did not look.</param>
public sealed record OccurrenceKey(int Year, string Control, string Period, string? Seen = null);
