using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

public sealed class TextMergeTests
{
    [TestCase("a", "a", "a", MergeOutcome.Same, "a")]
    [TestCase("a", "b", "b", MergeOutcome.Same, "b")]
    [TestCase("a", "b", "a", MergeOutcome.Mine, "b")]
    [TestCase("a", "a", "b", MergeOutcome.Theirs, "b")]
    [TestCase("a", "b", "c", MergeOutcome.Conflict, "b")]
    [TestCase("", "b", "c", MergeOutcome.Conflict, "b")]
    [TestCase("a", "", "a", MergeOutcome.Mine, "")]
    [TestCase("a", "a", "", MergeOutcome.Theirs, "")]
    [TestCase("a", "", "c", MergeOutcome.Conflict, "")]
    public void Of_WhenTextsDiffer_TakesWhatOnlyOneSideChanged(string before, string mine, string theirs, MergeOutcome outcome, string settled)
    {
        var merged = TextMerge.Of(Text(before), Text(mine), Text(theirs));

        merged.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);
        merged[0].Settled.ShouldBe(settled);
    }

    [Test]
    public void Of_WhenFieldsStandOnOneSideOnly_HasEachOnce()
    {
        var merged = TextMerge.Of(
            new Dictionary<string, string> { ["gone"] = "1" },
            new Dictionary<string, string> { ["mine"] = "2" },
            new Dictionary<string, string> { ["theirs"] = "3" });

        merged.ToDictionary(text => text.Name, text => (text.Outcome, text.Settled)).ShouldBe(
            new Dictionary<string, (MergeOutcome, string)> { ["theirs"] = (MergeOutcome.Theirs, "3"), ["mine"] = (MergeOutcome.Mine, "2"), ["gone"] = (MergeOutcome.Same, "") },
            ignoreOrder: true);
    }

    /// <summary>Whatever the three say: what somebody changed alone always stands, and a conflict is one from both sides.</summary>
    [Test]
    public void Of_WhateverTheTexts_LosesNoChange()
    {
        string[] words = ["", "a", "b", "c"];
        foreach (var (before, mine, theirs) in from b in words from m in words from t in words select (b, m, t))
        {
            var (forward, back) = (new MergedText("x", before, mine, theirs), new MergedText("x", before, theirs, mine));
            var place = $"{before}/{mine}/{theirs}";

            (back.Outcome == MergeOutcome.Conflict).ShouldBe(forward.Outcome == MergeOutcome.Conflict, place);
            if (forward.Outcome == MergeOutcome.Conflict) continue;
            forward.Settled.ShouldBe(back.Settled, place);
            if (mine != before) forward.Settled.ShouldBe(mine, place);
            if (theirs != before) forward.Settled.ShouldBe(theirs, place);
        }
    }

    private static Dictionary<string, string> Text(string text) => text.Length == 0 ? [] : new() { ["x"] = text };
}
