using Vaggeryd.InternalControl.Domain.FollowUp;
using static Vaggeryd.InternalControl.Domain.FollowUp.Frequency;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

/// <summary>What people write of how often, and what it means.</summary>
public sealed class FrequencyWordsTests
{
    [TestCase("månadsvis", Monthly)]
    [TestCase("Varje månad", Monthly)]
    [TestCase("1 gång/månad", Monthly)]
    [TestCase("En gång i månaden", Monthly)]
    [TestCase("12 ggr per år", Monthly)]
    [TestCase("Veckovis", Monthly)]
    [TestCase("Monthly", Monthly)]
    [TestCase("once a month", Monthly)]
    [TestCase("Kvartalsvis", Quarterly)]
    [TestCase("  KVARTALSVIS. ", Quarterly)]
    [TestCase("Kvartal", Quarterly)]
    [TestCase("varje kvartal", Quarterly)]
    [TestCase("1 gång per kvartal", Quarterly)]
    [TestCase("fyra gånger per år", Quarterly)]
    [TestCase("4 ggr/år", Quarterly)]
    [TestCase("var 3:e månad", Quarterly)]
    [TestCase("Kvartalsvis (stickprov 25)", Quarterly)]
    [TestCase("quarterly", Quarterly)]
    [TestCase("every three months", Quarterly)]
    [TestCase("Tertialvis", Tertial)]
    [TestCase("3 gånger/år", Tertial)]
    [TestCase("vid varje tertial", Tertial)]
    [TestCase("every four months", Tertial)]
    [TestCase("halvårsvis", HalfYearly)]
    [TestCase("Två gånger om året", HalfYearly)]
    [TestCase("2ggr/år", HalfYearly)]
    [TestCase("vartannat kvartal", HalfYearly)]
    [TestCase("Half-yearly", HalfYearly)]
    [TestCase("twice a year", HalfYearly)]
    [TestCase("årligen", Yearly)]
    [TestCase("1 gång per år", Yearly)]
    [TestCase("En gång om året", Yearly)]
    [TestCase("minst 1 gång/år", Yearly)]
    [TestCase("Årligen, i november", Yearly)]
    [TestCase("annually", Yearly)]
    [TestCase("once a year", Yearly)]
    [TestCase("1 time per year", Yearly)]
    [TestCase("En gång", Once)]
    [TestCase("Engångskontroll", Once)]
    [TestCase("one-off", Once)]
    [TestCase("vid behov", OnEvent)]
    [TestCase("Vid behov (händelsestyrt)", OnEvent)]
    [TestCase("as needed", OnEvent)]
    [TestCase("löpande", Quarterly)]
    [TestCase("Löpande under året", Quarterly)]
    public void Read_WhenTheWordsAreKnown_SaysHowOften(string text, Frequency expected) => FrequencyWords.Read(text).ShouldBe(expected);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("ibland")]
    [TestCase("6 gånger per år")]
    [TestCase("3 gånger i kvartalet")]
    [TestCase("varannan månad")]
    [TestCase("vartannat år")]
    [TestCase("månadsvis eller kvartalsvis")]
    [TestCase("mars och oktober")]
    [TestCase("every other month")]
    public void Read_WhenItSaysNothingOrTwoThings_DoesNotGuess(string? text) => FrequencyWords.Read(text).ShouldBeNull();

    [Test]
    public void Read_WhenItGoesOnAllTheTime_IsTheMunicipalitysOwnPeriod() => FrequencyWords.Read("Löpande", Tertial).ShouldBe(Tertial);

    [Test]
    public void All_AreReadAsTheyAreListed()
    {
        FrequencyWords.All.Keys.ShouldBe(Enum.GetValues<Frequency>(), ignoreOrder: true);
        FrequencyWords.All.SelectMany(entry => entry.Value, (entry, word) => (entry.Key, word)).Where(said => FrequencyWords.Read(said.word) != said.Key).ShouldBeEmpty();
    }

    [Test]
    public void All_StandInTheDocument()
    {
        var document = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "follow-up.md"));

        var rows = document.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')[2].Trim()).ToList();
        foreach (var words in FrequencyWords.All.Values.Append(FrequencyWords.Continuous)) rows.ShouldContain(string.Join(", ", words));
    }
}
