namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>How long rows of the audit trail are kept.</summary>
/// <param name="KeepYears">Years; null: for ever.</param>
internal sealed record TrailRetention(int? KeepYears)
{
    public const string Key = "Audit:KeepYears";

    /// <summary>More than anybody keeps, and less than a calendar has.</summary>
    public const int MostYears = 1000;

    /// <exception cref="InvalidOperationException">The setting is no number of years.</exception>
    public static TrailRetention From(IConfiguration configuration) =>
        configuration.GetValue<int?>(Key) is not { } years ? new TrailRetention(KeepYears: null)
        : years is >= 1 and <= MostYears ? new TrailRetention(years)
        : throw new InvalidOperationException($"{Key} is {years}. Use 1 or more years, or leave it out to keep the trail for ever.");
}
