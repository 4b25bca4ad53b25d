namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>The papers with which a plan goes to the board.</summary>
public enum PaperKind
{
    /// <summary>Proposed decision and why (tjänsteskrivelse).</summary>
    Memo,

    /// <summary>The plan itself.</summary>
    Plan,

    /// <summary>How it was chosen, and what has changed.</summary>
    Annex,
}
