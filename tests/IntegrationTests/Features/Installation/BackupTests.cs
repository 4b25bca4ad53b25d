using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Installation;

public sealed class BackupTests
{
    [Test]
    public async Task RestoreDatabase_WhenTheCopyIsPutBack_GivesTheSamePlan()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var copy = Path.Combine(installation.Folder, "copy.db");
        var before = await installation.PlanInputHashAsync();
        await installation.Send(new BackUpDatabase.Command(copy));
        await installation.Query(db => db.Risks.Where(r => r.Value > 8 && r.Department.Code != "SN").ExecuteDeleteAsync());
        (await installation.PlanInputHashAsync()).ShouldNotBe(before);

        var restored = await installation.Send(new RestoreDatabase.Command(copy));

        (await installation.PlanInputHashAsync()).ShouldBe(before);
        File.Exists(restored.KeptAs).ShouldBeTrue("the replaced database is kept");
    }

    [Test]
    public async Task BackUpDatabase_WhenTheFileExists_RefusesAndLeavesIt()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var file = Path.Combine(installation.Folder, "taken.db");
        await File.WriteAllTextAsync(file, "mine");

        await Should.ThrowAsync<BadInputException>(() => installation.Send(new BackUpDatabase.Command(file)));

        (await File.ReadAllTextAsync(file)).ShouldBe("mine");
    }

    [Test]
    public async Task BackUpDatabase_WhenAStrangersPartLiesThere_LeavesIt()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var file = Path.Combine(installation.Folder, "copy.db");
        await File.WriteAllTextAsync(file + ".part", "mine");

        await installation.Send(new BackUpDatabase.Command(file));

        (await File.ReadAllTextAsync(file + ".part")).ShouldBe("mine");
        Directory.GetFiles(installation.Folder, "*.part").ShouldBe([file + ".part"]);
    }

    [Test]
    public async Task RestoreDatabase_WhenTheNameHoldsASemicolon_ReadsThatFile()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var file = Path.Combine(installation.Folder, "copy;Mode=Memory.db");
        await installation.Send(new BackUpDatabase.Command(file));

        (await installation.Send(new RestoreDatabase.Command(file))).KeptAs.ShouldNotBeNull();
    }

    [Test]
    public async Task RestoreDatabase_WhenTheFileIsNotACopy_RefusesAndChangesNothing()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var file = Path.Combine(installation.Folder, "letter.db");
        await File.WriteAllTextAsync(file, "Dear municipality");

        await Should.ThrowAsync<BadInputException>(() => installation.Send(new RestoreDatabase.Command(file)));

        (await installation.Query(db => db.Risks.CountAsync())).ShouldBeGreaterThan(124);
    }
}
