using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Accounts;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;

public sealed class AccountTests
{
    private static readonly AddUser.Command Stina = new("stina@example.se", "Stina Skiss", "Sekreterare", Role.Contributor, "KS", "hellre-lang-an-krånglig");

    [Test]
    public async Task AddUser_WhenAllIsGiven_KeepsRoleAndDepartment()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var id = await installation.Send(Stina);

        var role = await installation.Query(db => db.RoleAssignments.Include(r => r.Department).SingleAsync(r => r.UserId == id));
        role.Role.ShouldBe(Role.Contributor);
        role.Department!.Code.ShouldBe("KS");
    }

    [TestCase("stina@example.se", "KS", "för kort")]
    [TestCase("stina@example.se", "XX", "hellre-lang-an-krånglig")]
    [TestCase("inte en adress", "KS", "hellre-lang-an-krånglig")]
    public async Task AddUser_WhenSomethingDoesNotFit_KeepsNothing(string userName, string department, string password)
    {
        await using var installation = await TestInstallation.CreateAsync();

        await Should.ThrowAsync<BadInputException>(() => installation.Send(Stina with { UserName = userName, Department = department, Password = password }));

        (await installation.Query(db => db.Users.CountAsync())).ShouldBe(0);
    }

    [TestCase("  ", 0, "--name")]
    [TestCase("a", 101, "--title")]
    [TestCase("long", 101, "--name", "--title")]
    public async Task AddUser_WhenATextDoesNotFit_SaysWhich(string name, int titleLength, params string[] places)
    {
        await using var installation = await TestInstallation.CreateAsync();
        var command = Stina with { DisplayName = name == "long" ? new string('n', 101) : name, Title = new string('t', titleLength) };

        var bad = await Should.ThrowAsync<BadInputException>(() => installation.Send(command));

        bad.Problems.Select(p => p.Place).ShouldBe(places);
        (await installation.Query(db => db.Users.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task DisableUser_WhenSomebodyIsSignedIn_PutsThemOutAtTheNextClick()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");
        (await client.GetAsync("/api/v1/years/2026/ranking")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await site.Send(new DisableUser.Command("chef@demo.example"));

        (await client.GetAsync("/api/v1/years/2026/ranking")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task SetPassword_WhenNew_OpensAndTheOldOneDoesNot()
    {
        await using var site = await TestSite.CreateAsync();

        await site.Send(new SetPassword.Command("chef@demo.example", "ett-nytt-langt-losenord"));

        var client = await site.ClientAsync();
        (await TestSite.TrySignInAsync(client, "chef@demo.example", TestSite.Password)).ShouldBeFalse();
        (await TestSite.TrySignInAsync(client, "chef@demo.example", "ett-nytt-langt-losenord")).ShouldBeTrue();
    }

    [Test]
    public async Task SetPassword_WhenAccountIsUnknown_IsNotFound()
    {
        await using var installation = await TestInstallation.CreateAsync();

        await Should.ThrowAsync<NotFoundException>(() => installation.Send(new SetPassword.Command("ingen@example.se", "ett-nytt-langt-losenord")));
    }
}
