namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>How ordered documents are made and kept, from <c>Orders:…</c>.</summary>
/// <param name="Kept">How long an order that has ended is kept, with its file.</param>
/// <param name="Look">How often a node looks for orders that others have taken in.</param>
/// <param name="Work">False: this node makes none.</param>
internal sealed record OrderSettings(TimeSpan Kept, TimeSpan Look, bool Work)
{
    /// <summary>Longer than the largest plan takes for one file.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <exception cref="InvalidOperationException">A setting is no whole number from 1.</exception>
    public static OrderSettings From(IConfiguration configuration)
    {
        return new(TimeSpan.FromDays(Number("KeepDays", 30)), TimeSpan.FromSeconds(Number("LookSeconds", 15)), configuration.GetValue("Orders:Work", true));

        int Number(string name, int otherwise) =>
            configuration[$"Orders:{name}"] is not { Length: > 0 } given ? otherwise
            : int.TryParse(given, out var number) && number >= 1 ? number
            : throw new InvalidOperationException($"Orders:{name} is '{given}'. Use a whole number from 1.");
    }
}
