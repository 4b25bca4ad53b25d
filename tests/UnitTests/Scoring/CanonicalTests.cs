using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The fixed form that hashes are made of. Years and plans store the hash, so that the form must never change.</summary>
public sealed class CanonicalTests
{
    private const string Usual =
        """
        risk value = likelihood × consequence
        likelihood|1|steg 1|step 1||
        likelihood|2|steg 2|step 2||
        likelihood|3|steg 3|step 3||
        consequence|1|steg 1|step 1||
        consequence|2|steg 2|step 2||
        consequence|3|steg 3|step 3||
        band|1|Låg|Low|acceptera|accept
        1|1|DFEBE8|173F3A
        band|2|Måttlig|Moderate|bevaka|watch
        2|4|EFD58C|3D2D00
        band|3|Hög|High|kontrollera eller åtgärda|control or treat
        5|6|E2893B|2A1400
        band|4|Mycket hög|Very high|åtgärda direkt|treat at once
        7|9|8C1C2C|FFFFFF

        """;

    [Test]
    public void Canonical_OfANumberedModel_IsTheFormThatStoredHashesAreMadeOf() => Written(StandardScales.Numbered(3, 3)).ShouldBe(Usual.ReplaceLineEndings("\n"));

    [Test]
    public void Canonical_WhenAModelSaysMore_HasEachPartAfterTheUsualOnes()
    {
        var model = Models.LookUp("1:1 2:1 3:1 / 2:1 4:2 6:2 / 3:1 6:2 9:2") with
        {
            Dimensions = [new(new("Lag", "Law"), 7, [new("bot", "fine")])],
            Aggregation = DimensionAggregation.WeightedMean,
            Order = [RankKey.Value, RankKey.Age],
            GoalWeights = [new("M1", 3)],
            Appetites = [new("KS", null, 6)],
            Effects = [new(new("God", "Good"), new(40, null), new(null, [1, 1, 2]))],
        };

        Written(model).ShouldStartWith("risk value|Table\n");
        Written(model).ShouldEndWith(
            """
            4|9|FFFFFF|000000
            values|1|2|3
            values|2|4|6
            values|3|6|9
            levels|1|1|1
            levels|1|2|2
            levels|1|2|2
            aggregation|WeightedMean
            dimension|7|Lag|Law
            meaning|bot|fine
            order|Value|Age
            goal|M1|3
            appetite|KS||6
            effect|God|Good|40 %|1,1,2

            """.ReplaceLineEndings("\n"));
    }

    private static string Written(ScoringModelDefinition model) => model.Canonical().Replace('\t', '|');
}
