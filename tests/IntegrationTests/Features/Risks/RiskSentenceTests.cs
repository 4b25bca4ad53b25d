using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

public sealed class RiskSentenceTests
{
    [TestCase("c", "e", "f", "Cause c | Event e, | Effect f.")]
    [TestCase("c", "e", null, "Cause c | Event e.")]
    [TestCase("c", null, "f", "Cause c. | EffectOfCause f.")]
    [TestCase(null, "e", "f", "EventFirst e, | Effect f.")]
    [TestCase(null, null, "f.", "EffectAlone f.")]
    [TestCase(null, null, null, "")]
    public void Of_WhenSomePartsAreMissing_StillMakesASentence(string? cause, string? @event, string? effect, string expected) =>
        string.Join(" | ", RiskSentence.Of(cause, @event, effect).Select(p => $"{p.Lead["Risk.Sentence.".Length..]} {p.Text}{p.End}")).ShouldBe(expected);

    [TestCase("att det regnar", true)]
    [TestCase("IT-avbrott.", true)]
    [TestCase("Det regnar ofta", false)]
    [TestCase("en sak. En till", false)]
    [TestCase("en sak\nen till", false)]
    public void ReadsAloud_WhenAPartIsNoPhrase_SaysNo(string cause, bool expected) =>
        RiskSentence.ReadsAloud(cause, null, null).ShouldBe(expected);
}
