namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>A common risk as a plan takes it.</summary>
/// <param name="Reference">Such as "GR-01".</param>
/// <param name="Title">What it is called.</param>
/// <param name="How">How its value follows from those of its risks.</param>
/// <param name="Slugs">Names in addresses of its risks.</param>
public sealed record RiskGrouping(string Reference, string Title, GroupValue How, IReadOnlyList<string> Slugs);
