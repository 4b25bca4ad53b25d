using System.Linq.Expressions;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>One of the municipality's own texts, as it stands.</summary>
/// <param name="TakenOutAt">UTC; null while it stands in the catalogue.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="Version">To change it with.</param>
public sealed record OwnText(int Id, CatalogueWords Words, DateTime? TakenOutAt, string? TakenOutBy, string ChangedBy, DateTime ChangedAt, int Version)
{
    internal static readonly Expression<Func<CatalogueText, OwnText>> Told = text => new OwnText(
        text.Id,
        new CatalogueWords(text.Title, text.Category, text.Event, text.Cause, text.Effect, text.ExistingControls),
        text.TakenOutAt,
        text.TakenOutBy,
        text.ChangedBy,
        text.ChangedAt,
        text.Version);

    public bool IsInUse => TakenOutAt is null;
}
