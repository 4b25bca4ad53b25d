using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

public sealed class RiskDraftTests
{
    [TestCase("SN", null, "ny-sn")]
    [TestCase("SN", "brand", "ny-sn/brand")]
    public void KeyOfNew_IsReadBackAsDepartmentAndEntry(string department, string? entry, string key)
    {
        RiskDraft.KeyOfNew(department, entry).ShouldBe(key);
        RiskDraft.NewOf(key).ShouldBe(("sn", entry));
    }

    [TestCase("sn-01")]
    [TestCase("nyk-01")]
    public void NewOf_WhenTheRiskIsRecorded_IsNull(string key) => RiskDraft.NewOf(key).ShouldBeNull();
}
