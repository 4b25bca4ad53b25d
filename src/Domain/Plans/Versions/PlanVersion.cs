using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>
/// One version of a plan. A draft only says by which rules and picks; from when it is proposed it has a content of its own that nothing
/// changes. <see cref="ControlPlan"/> guards how versions follow each other.
/// </summary>
public sealed class PlanVersion
{
    /// <summary>Longest note and longest reason, in characters.</summary>
    public const int NoteLimit = 2000;

    /// <summary>Most rows that are written into one plan.</summary>
    public const int MostItems = 1000;

    private readonly List<PlanPick> _picks = [];
    private readonly List<PlanItem> _items = [];

    private PlanVersion() { }

    internal PlanVersion(ControlPlan plan, int number) => (Plan, Number) = (plan, number);

    public int Id { get; private set; }

    public int PlanId { get; private set; }

    public ControlPlan Plan { get; private set; } = null!;

    /// <summary>1 for the first of the plan.</summary>
    public int Number { get; private set; }

    public PlanVersionStatus Status { get; private set; }

    /// <summary>The rules in their written form, "top:20,value:9".</summary>
    public string Rules { get; private set; } = "";

    public PlanBasis Basis { get; private set; }

    /// <summary>How far off each assessment may be, "0.1/0.8/0.1"; null is the standard.</summary>
    public string? Error { get; private set; }

    public IReadOnlyCollection<PlanPick> Picks => _picks;

    /// <summary>Rows that were written when the plan was put together.</summary>
    public IReadOnlyCollection<PlanItem> Items => _items;

    /// <summary>Who saved rules or picks last.</summary>
    public string SavedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Why there is a version after one that was adopted; null for the first.</summary>
    public string? Note { get; private set; }

    public string? ProposedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ProposedAt { get; private set; }

    /// <summary>Who is to decide, such as "Kommunstyrelsen".</summary>
    public string? ProposedTo { get; private set; }

    /// <summary>Why it was taken back last; null when it never was.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Day, section and diary number of the decision; null before it.</summary>
    public BoardDecision? Decision { get; private set; }

    /// <summary>Who decided; null before it.</summary>
    public string? AdoptedBody { get; private set; }

    /// <summary>Who noted the decision.</summary>
    public string? AdoptedBy { get; private set; }

    /// <summary>When the decision was noted, UTC.</summary>
    public DateTime? AdoptedAt { get; private set; }

    /// <summary>SHA-256 of the frozen content; null in a draft.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>The frozen content; null in a draft, and where it was not read.</summary>
    public PlanVersionContent? Content { get; private set; }

    public int Version { get; private set; }

    /// <summary>"2026 1", or "2026 SN 1" for a board's.</summary>
    public string Name => $"{Plan.Name} {Number}";

    /// <summary>It is still on its way to a decision.</summary>
    public bool IsOpen => Status is PlanVersionStatus.Draft or PlanVersionStatus.Proposed;

    public bool IsFrozen => Status != PlanVersionStatus.Draft;

    public PlanChoice Choice => new(PlanAlternative.Parse(Rules).Rules, [.. _picks.Select(pick => pick.Said)], Basis, Error is null ? null : ErrorModel.Parse(Error));

    /// <summary>Writes one more row.</summary>
    /// <exception cref="RuleBrokenException">The version is frozen, it has rows enough, it is a board's and the row a common control, or the row is not complete, see <see cref="PlanItemText.Checked"/>.</exception>
    public PlanItem Write(PlanItemText text, string by, DateTime at)
    {
        RequireDraft();
        Require(_items.Count < MostItems, Rule.PlanItemsMustNotBeTooMany, MostItems);

        var item = new PlanItem(this, _items.Select(item => item.Number).DefaultIfEmpty().Max() + 1, Fitting(text), by, at);
        _items.Add(item);
        return item;
    }

    /// <summary>Writes a row anew. Says whether anything changed.</summary>
    /// <exception cref="RuleBrokenException">The version is frozen, or the row is not complete.</exception>
    public bool Rewrite(PlanItem item, PlanItemText text, string by, DateTime at)
    {
        RequireDraft();
        return item.Say(Fitting(text), by, at);
    }

    /// <summary>Takes a written row away; a department's own stands there again.</summary>
    /// <exception cref="RuleBrokenException">The version is frozen.</exception>
    public void Remove(PlanItem item)
    {
        RequireDraft();
        _items.Remove(item);
    }

    /// <summary>A revision begins with the rows of the version before it.</summary>
    internal void CopyItems(PlanVersion earlier) => _items.AddRange(earlier._items.OrderBy(item => item.Number).Select(item => new PlanItem(this, item.Number, item.Says, item.By, item.At)));

    /// <summary>What kommunstyrelsen decides for all stands in the municipality's plan, and in the boards' by itself.</summary>
    private PlanItemText Fitting(PlanItemText text)
    {
        Require(Plan.BoardKey == 0 || text.Origin != PlanItemOrigin.CommonControl, Rule.CommonControlMustBeKommunstyrelsens);
        return text.Checked();
    }

    private void RequireDraft() => Require(!IsFrozen, Rule.PlanMustNotBeProposed, Number);

    /// <summary>Stores what people chose; a pick that stood there before keeps its name and day. Says whether anything changed.</summary>
    internal bool Save(PlanChoice choice, string? note, string by, DateTime at)
    {
        var said = OptionalText(note, NoteLimit, nameof(Note));
        if (Rules.Length > 0 && Choice == choice && (said is null || said == Note)) return false;

        Rules = new PlanAlternative(choice.Rules).ToString();
        (Basis, Error) = (choice.Basis, choice.Error?.ToString());
        _picks.RemoveAll(stored => choice.Picks.All(pick => pick.Slug != stored.Slug));
        foreach (var pick in choice.Picks)
        {
            if (_picks.Find(stored => stored.Slug == pick.Slug) is { } stored) stored.Say(pick, by, at);
            else _picks.Add(new PlanPick(pick, by, at));
        }

        (SavedBy, SavedAt, Note) = (by, at, said ?? Note);
        return true;
    }

    internal void Propose(PlanVersionContent content, string? to, string by, DateTime at)
    {
        ProposedTo = RequiredText(to, PlanDecision.BodyLimit, nameof(ProposedTo));
        (Content, ContentHash) = (content, content.Hash);
        (Status, ProposedBy, ProposedAt) = (PlanVersionStatus.Proposed, by, at);
    }

    internal void Withdraw(string because)
    {
        (Status, WithdrawnBecause) = (PlanVersionStatus.Draft, because);
        (Content, ContentHash, ProposedBy, ProposedAt, ProposedTo) = (null, null, null, null, null);
    }

    internal void Adopt(PlanDecision decision, string by, DateTime at)
    {
        (Status, Decision, AdoptedBody) = (PlanVersionStatus.Adopted, decision.At, decision.Body);
        (AdoptedBy, AdoptedAt) = (by, at);
    }

    internal void Replace() => Status = PlanVersionStatus.Replaced;
}
