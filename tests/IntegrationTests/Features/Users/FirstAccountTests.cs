using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Users;

/// <summary>A fresh installation lets nobody in until the operator has made the first administrator.</summary>
public sealed class FirstAccountTests
{
    [Test]
    public async Task Init_WhenFresh_HasNoAccountAndNoPassword()
    {
        await using var site = await TestSite.CreateAsync(demo: false);

        (await site.Query(db => db.Users.CountAsync())).ShouldBe(0);
        (await site.Query(db => db.ApiKeys.CountAsync())).ShouldBe(0);
        (await TestSite.TrySignInAsync(await site.ClientAsync(), UserSite.Administrator, TestSite.Password)).ShouldBeFalse();
    }

    [Test]
    public async Task UserAdd_WhenFirst_MakesTheAdministratorWithAPasswordMadeUpForThem()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var first = await Ik.RunAsync(installation, "user", "add", "ada@example.se", "--name", "Ada", "--role", "Administrator");
        var second = await Ik.RunAsync(installation, "user", "add", "bo@example.se", "--name", "Bo", "--role", "Administrator");

        first.Exit.ShouldBe(0);
        (await installation.Query(db => db.RoleAssignments.CountAsync(a => a.Role == Role.Administrator))).ShouldBe(2);
        PasswordIn(first).Length.ShouldBeGreaterThan(20);
        PasswordIn(first).ShouldNotBe(PasswordIn(second));
    }

    private static string PasswordIn(Ik.Outcome outcome) => outcome.Output.Split("är: ")[1].Split(' ')[0];
}
