using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;

namespace Vaggeryd.InternalControl.UnitTests.Risks.Catalogue;

public sealed class HiddenCatalogueRiskTests
{
    [Test]
    public void New_WhenTheKeyIsEmptyOrTooLong_Refuses()
    {
        ((Action)(() => _ = new HiddenCatalogueRisk(" ", "bo", DateTime.UnixEpoch))).ShouldBreak(Rule.TextMustNotBeEmpty);
        ((Action)(() => _ = new HiddenCatalogueRisk(new string('x', HiddenCatalogueRisk.KeyLimit + 1), "bo", DateTime.UnixEpoch))).ShouldBreak(Rule.TextMustNotBeTooLong);
        new HiddenCatalogueRisk("dricksvatten", "bo", DateTime.UnixEpoch).Key.ShouldBe("dricksvatten");
    }
}
