using System.Globalization;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans.Versions;

/// <summary>
/// The internal control plan of a planning year, the municipality's or one board's: versions that follow each other, of which at most one
/// is on its way to a decision and at most one is in force.
/// </summary>
public sealed class ControlPlan
{
    private readonly List<PlanVersion> _versions = [];

    private ControlPlan() { }

    /// <param name="year">The planning year.</param>
    /// <param name="board">Whose plan; null for the municipality's. A company or an administration may have one as well.</param>
    public ControlPlan(PlanningYear year, Department? board = null)
    {
        (PlanningYear, PlanningYearId) = (year, year.Id);
        (Board, BoardId, BoardKey) = (board, board?.Id, board?.Id ?? 0);
    }

    public int Id { get; private set; }

    public int PlanningYearId { get; private set; }

    public PlanningYear PlanningYear { get; private set; } = null!;

    /// <summary>Null for the municipality's plan.</summary>
    public int? BoardId { get; private set; }

    public Department? Board { get; private set; }

    /// <summary>The board's id, or 0: one plan each of a year, also where a database takes two nulls for different.</summary>
    public int BoardKey { get; private set; }

    /// <summary>The number of the version that is followed up; 0 before the first.</summary>
    public int FollowedNumber { get; private set; }

    /// <summary>"2026", or "2026 SN" for a board's.</summary>
    public string Name => PlanningYear.Year.ToString(CultureInfo.InvariantCulture) + (Board is null ? "" : $" {Board.Code}");

    public IReadOnlyCollection<PlanVersion> Versions => _versions;

    /// <summary>Another text whenever what is followed up in the year, or signed for, may have changed; saves of it wait for one another by it.</summary>
    public string FollowUpStamp { get; private set; } = "";

    /// <summary>The version on its way to a decision; null when there is none.</summary>
    public PlanVersion? Open => _versions.SingleOrDefault(version => version.IsOpen);

    /// <summary>The version in force; null before the first decision.</summary>
    public PlanVersion? InForce => _versions.SingleOrDefault(version => version.Status == PlanVersionStatus.Adopted);

    /// <summary>The one in work, else the one in force; null before the first.</summary>
    public PlanVersion? Newest => _versions.MaxBy(version => version.Number);

    /// <summary>Stores rules and picks in the draft; makes it where there is none. Says whether anything changed.</summary>
    /// <param name="choice">All that people decide of it.</param>
    /// <param name="note">Why it is made or revised; null leaves what is noted.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">A version is proposed and must be decided or taken back first.</exception>
    public bool SaveDraft(PlanChoice choice, string? note, string by, DateTime at)
    {
        Require(Open is not { Status: PlanVersionStatus.Proposed }, Rule.PlanMustNotBeProposed, Open?.Number ?? 0);

        if (Open is { } open) return open.Save(choice, note, by, at);

        var draft = new PlanVersion(this, (Newest?.Number ?? 0) + 1);
        if (Newest is { } earlier) draft.CopyItems(earlier);
        _versions.Add(draft);
        return draft.Save(choice, note, by, at);
    }

    /// <summary>Lays the draft before whoever decides. What it shows is frozen here and now.</summary>
    /// <param name="content">In its stored form.</param>
    /// <param name="hash">Of the content before it was packed.</param>
    /// <param name="to">Who is to decide; 1 to 100 characters.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">There is no draft.</exception>
    public PlanVersion Propose(byte[] content, string hash, string? to, string by, DateTime at)
    {
        var draft = TheDraft();

        draft.Propose(new PlanVersionContent(content, hash), to, by, at);
        return draft;
    }

    /// <summary>Takes the proposal back to work on; its frozen content is given up.</summary>
    /// <param name="because">Why; 1 to 2,000 characters.</param>
    /// <exception cref="RuleBrokenException">Nothing is proposed, or nothing is said of why.</exception>
    public PlanVersion Withdraw(string? because)
    {
        var proposed = TheProposed();
        var why = OptionalText(because, PlanVersion.NoteLimit, nameof(PlanVersion.WithdrawnBecause));
        Require(why is not null, Rule.WithdrawnPlanMustSayWhy);

        proposed.Withdraw(why);
        return proposed;
    }

    /// <summary>Notes that the proposal was adopted; the version in force until now is replaced.</summary>
    /// <param name="decision">Day, section, diary number and body; the body that it was proposed to where none is named.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="at">When it is noted, UTC.</param>
    /// <exception cref="RuleBrokenException">Nothing is proposed, or the day lies ahead.</exception>
    public PlanVersion Adopt(PlanDecision decision, string by, DateTime at)
    {
        var proposed = TheProposed();
        Require(decision.At.On <= DateOnly.FromDateTime(at).AddDays(1), Rule.DecisionMustNotLieAhead, decision.At.On);

        InForce?.Replace();
        proposed.Adopt(decision, by, at);
        return proposed;
    }

    /// <summary>Notes which version the follow-up has come to.</summary>
    internal void Follow(PlanVersion version) => FollowedNumber = version.Number;

    /// <summary>The draft.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public PlanVersion TheDraft()
    {
        Require(Open is not { Status: PlanVersionStatus.Proposed }, Rule.PlanMustNotBeProposed, Open?.Number ?? 0);
        Require(Open is not null, Rule.PlanMustHaveADraft, PlanningYear.Year);
        return Open;
    }

    /// <summary>The proposal.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public PlanVersion TheProposed()
    {
        Require(Open is { Status: PlanVersionStatus.Proposed }, Rule.PlanMustBeProposed, PlanningYear.Year);
        return Open;
    }
}
