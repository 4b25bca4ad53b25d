using System.Text;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Plans.Versions.PlanVersionStatus;

namespace Vaggeryd.InternalControl.UnitTests.Plans.Versions;

/// <summary>Versions follow each other: at most one on its way, at most one in force, and what is frozen stays.</summary>
public sealed class ControlPlanTests
{
    private static readonly DateTime Monday = new(2025, 12, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("content");
    private static readonly BoardDecision Minutes = new(new DateOnly(2025, 12, 1), "§ 210", "KS 2025/123");

    [Test]
    public void SaveDraft_WhenThereIsNone_MakesTheFirstVersion()
    {
        var plan = Plan();

        plan.SaveDraft(Choice("top:20"), " Årets plan ", "bo", Monday).ShouldBeTrue();

        var draft = plan.Versions.Single();
        (draft.Number, draft.Status, draft.Rules, draft.SavedBy, draft.SavedAt, draft.Note, draft.IsFrozen).ShouldBe((1, Draft, "top:20", "bo", Monday, "Årets plan", false));
        (plan.Open, plan.InForce, plan.Name, draft.Name).ShouldBe((draft, null, "2026", "2026 1"));
    }

    [Test]
    public void SaveDraft_WhenNothingIsOther_ChangesNothing()
    {
        var plan = Plan();
        plan.SaveDraft(Choice("top:20", new Pick("sn-07", true, "Ny lag")), null, "bo", Monday);

        plan.SaveDraft(Choice("top:20", new Pick("SN-07 ", true, "Ny lag")), null, "eva", Monday.AddDays(1)).ShouldBeFalse();

        plan.Open!.SavedBy.ShouldBe("bo");
    }

    [Test]
    public void SaveDraft_WhenAPickStaysTheSame_KeepsWhoMadeIt()
    {
        var plan = Plan();
        plan.SaveDraft(Choice("top:20", new Pick("sn-07", true, "Ny lag"), new Pick("ks-03", false, "Egen plan"), new Pick("va-01", true, "Avvikelse")), null, "bo", Monday);

        plan.SaveDraft(Choice("top:10", new Pick("sn-07", true, "Ny lag"), new Pick("ks-03", true, "Ångrat")), null, "eva", Monday.AddDays(1));

        plan.Open!.Picks.Select(pick => (pick.Slug, pick.IsMandatory, pick.Reason, pick.By)).ShouldBe([("sn-07", true, "Ny lag", "bo"), ("ks-03", true, "Ångrat", "eva")]);
        plan.Open.Choice.ShouldBe(Choice("top:10", new Pick("ks-03", true, "Ångrat"), new Pick("sn-07", true, "Ny lag")));
    }

    [Test]
    public void Propose_WhenThereIsADraft_FreezesIt()
    {
        var plan = Plan();
        plan.SaveDraft(Choice("top:20"), null, "bo", Monday);

        plan.Propose(Content, "ab12", "Kommunstyrelsen", "eva", Monday);

        var proposed = plan.Open!;
        proposed.Status.ShouldBe(PlanVersionStatus.Proposed);
        proposed.Content!.Bytes.ShouldBe(Content);
        (proposed.ContentHash, proposed.ProposedTo, proposed.ProposedBy).ShouldBe(("ab12", "Kommunstyrelsen", "eva"));
        ((Action)(() => plan.SaveDraft(Choice("top:10"), null, "bo", Monday))).ShouldBreak(Rule.PlanMustNotBeProposed);
        ((Action)(() => plan.Propose(Content, "ab12", "KS", "bo", Monday))).ShouldBreak(Rule.PlanMustNotBeProposed);
        proposed.Rules.ShouldBe("top:20");
    }

    [Test]
    public void Propose_WhenSomethingIsMissing_IsRefused()
    {
        var plan = Plan();
        ((Action)(() => plan.Propose(Content, "ab12", "Kommunstyrelsen", "bo", Monday))).ShouldBreak(Rule.PlanMustHaveADraft);

        plan.SaveDraft(Choice("top:20"), null, "bo", Monday);
        ((Action)(() => plan.Propose(Content, "ab12", " ", "bo", Monday))).ShouldBreak(Rule.TextMustNotBeEmpty);
        (plan.Open!.Status, plan.Open.Content).ShouldBe((Draft, null));
    }

    [Test]
    public void Withdraw_WhenProposed_GivesTheDraftBackWithTheReason()
    {
        var plan = Proposed(Plan());
        ((Action)(() => plan.Withdraw(" "))).ShouldBreak(Rule.WithdrawnPlanMustSayWhy);

        var draft = plan.Withdraw(" Arbetsutskottet vill ha fler rader ");

        (draft.Status, draft.WithdrawnBecause, draft.ContentHash, draft.Content, draft.ProposedTo).ShouldBe((Draft, "Arbetsutskottet vill ha fler rader", null, null, null));
        ((Action)(() => plan.Withdraw("igen"))).ShouldBreak(Rule.PlanMustBeProposed);
    }

    [Test]
    public void Adopt_WhenAnotherIsInForce_ReplacesIt()
    {
        var plan = Proposed(Plan());
        plan.Adopt(new PlanDecision(Minutes, " Kommunstyrelsen "), "eva", Monday);
        plan.InForce!.Number.ShouldBe(1);

        Proposed(plan, "value:9").Adopt(new PlanDecision(Minutes, "Kommunfullmäktige"), "eva", Monday);

        plan.Versions.Select(version => (version.Number, version.Status, version.AdoptedBody)).ShouldBe([(1, Replaced, "Kommunstyrelsen"), (2, Adopted, "Kommunfullmäktige")]);
        (plan.InForce.Number, plan.InForce.Decision, plan.Open, plan.Newest!.Number).ShouldBe((2, Minutes, null, 2));
    }

    [Test]
    public void Adopt_WhenItCannotBe_IsRefusedAndChangesNothing()
    {
        var plan = Plan();
        plan.SaveDraft(Choice("top:20"), null, "bo", Monday);
        ((Action)(() => plan.Adopt(new PlanDecision(Minutes, "KS"), "eva", Monday))).ShouldBreak(Rule.PlanMustBeProposed);

        plan.Propose(Content, "ab12", "KS", "bo", Monday);
        ((Action)(() => plan.Adopt(new PlanDecision(new BoardDecision(new DateOnly(2025, 12, 3), "§ 1", "KS 1"), "KS"), "eva", Monday))).ShouldBreak(Rule.DecisionMustNotLieAhead);
        ((Action)(() => _ = new PlanDecision(Minutes, null))).ShouldBreak(Rule.TextMustNotBeEmpty);
        plan.Open!.Status.ShouldBe(PlanVersionStatus.Proposed);
    }

    [Test]
    public void Choice_WhenItIsNotOne_IsRefused()
    {
        ((Action)(() => _ = new PlanChoice([]))).ShouldBreak(Rule.PlanMustHaveARule);
        ((Action)(() => Choice("top:1", new Pick("a", true, "x"), new Pick("A", false, "y")))).ShouldBreak(Rule.PickMustBeSaidOnce);
        ((Action)(() => Choice("top:1", [.. Enumerable.Range(0, PlanChoice.MostPicks + 1).Select(n => new Pick($"r{n}", true, "x"))]))).ShouldBreak(Rule.PicksMustNotBeTooMany);
        new PlanChoice([SelectionRule.Parse("top:1")], error: ErrorModel.Standard).Error.ShouldBeNull();
    }

    private static ControlPlan Proposed(ControlPlan plan, string rule = "top:20")
    {
        plan.SaveDraft(Choice(rule), null, "bo", Monday);
        plan.Propose(Content, "ab12", "Kommunstyrelsen", "bo", Monday);
        return plan;
    }

    private static PlanChoice Choice(string rule, params Pick[] picks) => new([SelectionRule.Parse(rule)], picks);

    private static ControlPlan Plan() => new(new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4))));
}
