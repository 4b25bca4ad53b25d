namespace Vaggeryd.InternalControl.Domain.Risks.Catalogue;

/// <summary>What an own text of the catalogue says: the texts that a risk can begin with, as long as a risk's may be.</summary>
/// <param name="Title">Needed.</param>
/// <param name="Category">Needed: the catalogue is read by category.</param>
/// <param name="Event">What may happen; needed.</param>
/// <param name="Cause">Why; null when nothing is said.</param>
/// <param name="Effect">What it leads to; null when nothing is said.</param>
/// <param name="ExistingControls">What is usually done already; null when nothing is said.</param>
public sealed record CatalogueWords(string Title, string Category, string Event, string? Cause = null, string? Effect = null, string? ExistingControls = null);
