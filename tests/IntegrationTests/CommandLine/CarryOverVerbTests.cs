using Microsoft.EntityFrameworkCore;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class CarryOverVerbTests
{
    [Test]
    public async Task CarryOver_WithAndWithoutReferences_TakesThoseThatAreNotThere()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await Ik.RunAsync(installation, "year", "add", "--year", "2027", "--model", "4x4");

        var (exit, one, _) = await Ik.RunAsync(installation, "analysis", "carry-over", "--year", "2027", "--department", "sn", "--reference", "sn-07");
        exit.ShouldBe(0);
        one.ShouldContain("1 risk är tagen till 2027");
        one.ShouldContain("SN-07");

        var (_, all, _) = await Ik.RunAsync(installation, "analysis", "carry-over", "--year", "2027", "--department", "SN");
        all.ShouldContain("risker är tagna till 2027");
        (await Ik.RunAsync(installation, "analysis", "carry-over", "--year", "2027", "--department", "SN")).Output.ShouldContain("inga risker från 2026 som inte redan finns");
    }

    [Test]
    public async Task CarryOver_WhenReferenceOrDepartmentIsUnknown_SaysSoAndTakesNothing()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await Ik.RunAsync(installation, "year", "add", "--year", "2027", "--model", "4x4");

        var (exit, _, error) = await Ik.RunAsync(installation, "analysis", "carry-over", "--year", "2027", "--department", "SN", "--reference", "SN-07", "--reference", "SN-99");
        exit.ShouldBe(2);
        error.ShouldContain("SN-99");
        (await Ik.RunAsync(installation, "analysis", "carry-over", "--year", "2027", "--department", "XX")).Exit.ShouldBe(3);
    }
}
