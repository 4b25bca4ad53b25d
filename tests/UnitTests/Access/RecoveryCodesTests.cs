using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.UnitTests.Access;

public sealed class RecoveryCodesTests
{
    [Test]
    public void Use_WhenKeptAndReadAgain_TakesEachCodeOnce()
    {
        var (kept, shown) = RecoveryCodes.New();
        shown.Distinct().Count().ShouldBe(RecoveryCodes.Count);

        var read = RecoveryCodes.Parse(kept.ToString());
        read.Use(shown[3].ToUpperInvariant().Replace("-", " ")).ShouldBeTrue();
        read.Use(shown[3]).ShouldBeFalse();
        read.Left.ShouldBe(9);
        RecoveryCodes.Parse(read.ToString()).Use(shown[3]).ShouldBeFalse();
        read.Use("abcde-fghjk-mnpqr").ShouldBeFalse();
    }

    [Test]
    public void ToString_OfWhatIsKept_HoldsNoCode()
    {
        var (kept, shown) = RecoveryCodes.New();

        shown.ShouldAllBe(code => !kept.ToString().Contains(code, StringComparison.OrdinalIgnoreCase));
    }
}
