using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.Accounts;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

/// <summary>What becomes of people, accounts and roles when the provider vouches for somebody.</summary>
public sealed class SignInWithProviderTests
{
    private ProviderChannel _channel = null!;
    private TestSite _site = null!;
    private ProviderVisit _visit = null!;

    [SetUp]
    public Task OpenAsync() => OpenAsync([]);

    [TearDown]
    public async Task CloseAsync()
    {
        _visit.Dispose();
        await _site.DisposeAsync();
        _channel.Dispose();
    }

    [Test]
    public async Task FirstSignIn_MakesAnAccountWithTheRolesOfTheGroups()
    {
        (await SignInAsync("sven")).ShouldBe("/");

        (await RolesAsync("sven@kommun.example")).ShouldBe(["DepartmentHead SN Directory", "Reader  Directory"], ignoreOrder: true);
        var user = await _site.Query(db => db.Users.SingleAsync(u => u.Email == "sven@kommun.example"));
        (user.DisplayName, user.PasswordHash).ShouldBe(("Sven Socialchef", null));
        (await _visit.IsInAsync()).ShouldBeTrue();
        (await _site.Query(db => db.UserSessions.SingleAsync(s => s.UserId == user.Id))).Issuer.ShouldBe(ProviderFixture.Provider.Issuer);
    }

    [Test]
    public async Task NextSignIn_UsesTheSameAccountAndTakesOverNameAndAddress()
    {
        await SignInAsync("sven");
        _channel.AlterToken(claims => (claims["name"], claims["email"]) = ("Sven Ny", "sven.ny@kommun.example"));

        (await SignInAsync("sven")).ShouldBe("/");

        (await _site.Query(db => db.Users.CountAsync(u => u.Email!.Contains("kommun.example")))).ShouldBe(1);
        (await _site.Query(db => db.Users.SingleAsync(u => u.Email == "sven.ny@kommun.example"))).DisplayName.ShouldBe("Sven Ny");
    }

    [Test]
    public async Task NextSignIn_WhenGroupsHaveChanged_ReplacesTheirRolesAndKeepsThoseGivenHere()
    {
        await SignInAsync("sven");
        await _site.Query(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == "sven@kommun.example");
            db.RoleAssignments.Add(new RoleAssignment(user.Id, Role.Auditor, null));
            return await db.SaveChangesAsync();
        });
        _channel.AlterToken(claims => claims["groups"] = "IK Läsare");

        await SignInAsync("sven");

        (await RolesAsync("sven@kommun.example")).ShouldBe(["Auditor  Local", "Reader  Directory"], ignoreOrder: true);
    }

    [Test]
    public async Task NextSignIn_WhenNoGroupIsLeft_IsRefusedAndEndsTheRightsOfOpenSessions()
    {
        await SignInAsync("sven");
        _channel.AlterToken(claims => claims["groups"] = "Alla anställda");
        using var elsewhere = new ProviderVisit(await _site.ClientAsync());

        (await elsewhere.SignInAsync("sven")).Headers.Location!.OriginalString.ShouldBe("/logga-in/nekad?skal=NoRole");

        (await elsewhere.IsInAsync()).ShouldBeFalse();
        (await RolesAsync("sven@kommun.example")).ShouldBeEmpty();
    }

    [TestCase("nils", "NoRole", "ingen av dina grupper")]
    [TestCase("frida", "NoAddress", "e-postadress")]
    [TestCase("dubbel", "AddressTaken", "redan ett konto")]
    public async Task SignIn_WhenThePersonMayNotIn_SaysWhyAndWhomToAsk(string person, string reason, string words)
    {
        var before = await _site.Query(db => db.Users.CountAsync());

        var address = await SignInAsync(person);

        address.ShouldBe("/logga-in/nekad?skal=" + reason);
        var page = (await TestSite.PageAsync(_visit.Site, address)).QuerySelector("main")!.TextContent;
        page.ShouldContain(words);
        page.ShouldContain("IT-stöd, 0393-67 80 00");
        await SiteDatabase.ChooseEnglishAsync(_visit.Site);
        (await TestSite.PageAsync(_visit.Site, address)).QuerySelector("main")!.TextContent.ShouldContain("turn to IT-stöd");
        (await _site.Query(db => db.Users.CountAsync())).ShouldBe(before);
        (await _visit.IsInAsync()).ShouldBeFalse();
        (await _site.Query(db => db.AuditRows.CountAsync(row => row.Kind == AuditKind.SignInRefused))).ShouldBe(1);
    }

    [Test]
    public async Task SignIn_WhenTheAccountIsClosed_IsRefused()
    {
        await SignInAsync("ella");
        await _site.Send(new DisableUser.Command("ella@kommun.example"));

        (await SignInAsync("ella")).ShouldBe("/logga-in/nekad?skal=Closed");

        (await _visit.IsInAsync()).ShouldBeFalse();
    }

    [Test]
    public async Task SignIn_WhenLinkingIsOn_TakesOverTheAccountWithTheVerifiedAddress()
    {
        await ReopenAsync(("SignIn:Oidc:LinkByVerifiedEmail", "true"));

        (await SignInAsync("dubbel")).ShouldBe("/");

        (await RolesAsync("ekonomi@demo.example")).ShouldBe(["Finance  Local", "Reader  Directory"], ignoreOrder: true);
    }

    [Test]
    public async Task SignIn_WhenLinkingIsOnAndTheAddressIsNotVerified_IsRefused()
    {
        await ReopenAsync(("SignIn:Oidc:LinkByVerifiedEmail", "true"));

        (await SignInAsync("osaker")).ShouldBe("/logga-in/nekad?skal=AddressTaken");
    }

    [Test]
    public async Task SignIn_WhenAnotherPersonGetsALinkedAddress_IsRefused()
    {
        await ReopenAsync(("SignIn:Oidc:LinkByVerifiedEmail", "true"));
        await SignInAsync("ella");
        _channel.AlterToken(claims => claims["email"] = "ella@kommun.example");

        using var other = new ProviderVisit(await _site.ClientAsync());
        (await other.SignInAsync("sven")).Headers.Location!.OriginalString.ShouldBe("/logga-in/nekad?skal=AddressTaken");
    }

    [Test]
    public async Task SignIn_WhenTheOperatorHasLinkedTheAccount_IsInWithIt()
    {
        await _site.Send(new LinkUser.Command("ekonomi@demo.example", ProviderFixture.Provider.Issuer, "dubbel"));

        (await SignInAsync("dubbel")).ShouldBe("/");

        (await RolesAsync("ekonomi@demo.example")).ShouldBe(["Finance  Local", "Reader  Directory"], ignoreOrder: true);
        var again = await Should.ThrowAsync<BadInputException>(() => _site.Send(new LinkUser.Command("chef@demo.example", ProviderFixture.Provider.Issuer, "dubbel")));
        again.Problems.ShouldHaveSingleItem();
    }

    [TestCase("https://elsewhere.example/")]
    [TestCase("//elsewhere.example/")]
    [TestCase("/\\elsewhere.example")]
    public async Task SignIn_WhenReturnAddressIsElsewhere_StaysOnTheSite(string till) =>
        (await _visit.SignInAsync("ella", till)).Headers.Location!.OriginalString.ShouldBe("/");

    private async Task<string> SignInAsync(string person) => (await _visit.SignInAsync(person)).Headers.Location!.OriginalString;

    private Task<List<string>> RolesAsync(string email) => _site.Query(async db =>
    {
        var roles = await db.RoleAssignments.Where(a => db.Users.Any(u => u.Id == a.UserId && u.Email == email))
            .Select(a => new { a.Role, Code = a.Department == null ? "" : a.Department.Code, a.Origin }).ToListAsync();
        return roles.ConvertAll(a => $"{a.Role} {a.Code} {a.Origin}");
    });

    private async Task ReopenAsync(params (string Key, string Value)[] more)
    {
        await CloseAsync();
        await OpenAsync(more);
    }

    private async Task OpenAsync(IEnumerable<(string Key, string Value)> more)
    {
        _channel = new ProviderChannel();
        _site = await ProviderFixture.SiteAsync(_channel, more);
        _visit = new ProviderVisit(await _site.ClientAsync());
    }
}
