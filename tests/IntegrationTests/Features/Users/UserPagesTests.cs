using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Accounts;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Users;

/// <summary>What an administrator may and may not do to accounts.</summary>
public sealed class UserPagesTests
{
    private const string Head = "chef@demo.example";
    private const string Reader = "lasare@demo.example";

    private TestSite _site = null!;
    private HttpClient _administrator = null!;

    [SetUp]
    public async Task ArriveAsync()
    {
        _site = await TestSite.CreateAsync();
        _administrator = await _site.ClientAsync(UserSite.Administrator);
    }

    [TearDown]
    public async Task LeaveAsync() => await _site.DisposeAsync();

    [TestCase("anna", Head)]
    [TestCase("ÅDA", null)]
    [TestCase("läsare", Reader)]
    [TestCase("förtroendevald", "revisor@demo.example")]
    [TestCase("%", null)]
    [TestCase("_", null)]
    public async Task List_WhenSearched_FindsByNameTitleOrAddress(string search, string? found)
    {
        var page = await TestSite.PageAsync(_administrator, $"/anvandare?sok={Uri.EscapeDataString(search)}");

        page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("th .soft")!.TextContent).ShouldBe(found is null ? [] : [found]);
    }

    [Test]
    public async Task Change_WhenAFormHoldsMore_ChangesOnlyWhatItIsFor()
    {
        var address = await _site.AddressAsync(Head);
        var before = await _site.AccountAsync(Head);
        var victim = await _site.AccountAsync(Reader);
        (string, string)[] more = [("IsActive", "false"), ("Role", "Administrator"), ("SecurityStamp", "x"), ("Id", $"{victim.Id}"), ("UserName", "x@example.se"), ("PasswordHash", "x")];

        var answer = await UserSite.PostAsync(_administrator, address, "", [.. more, ("namn", "Anna Ny"), ("titel", "Chef")]);

        answer.Headers.Location!.OriginalString.ShouldBe(address);
        var after = await _site.AccountAsync(Head);
        (after.DisplayName, after.Title).ShouldBe(("Anna Ny", "Chef"));
        (after.IsActive, after.SecurityStamp, after.UserName, after.PasswordHash).ShouldBe((true, before.SecurityStamp, before.UserName, before.PasswordHash));
        (await _site.AccountAsync(Reader)).DisplayName.ShouldBe(victim.DisplayName);
        (await _site.RolesAsync(Head)).ShouldBe(["DepartmentHead SN"]);
    }

    /// <summary>The form's own id would come before that of the address.</summary>
    [TestCase("Stang")]
    [TestCase("Oppna")]
    [TestCase("LoggaUt")]
    [TestCase("Lank")]
    public async Task Button_WhenTheFormNamesAnotherAccount_TouchesOnlyThatOfTheAddress(string handler)
    {
        var other = await _site.AccountAsync(Reader);
        if (handler == "Oppna") await _site.Send(new DisableUser.Command(Head));
        if (handler == "LoggaUt") await _site.ClientAsync(Head);

        await UserSite.PostAsync(_administrator, await _site.AddressAsync(Head), handler, ("Id", $"{other.Id}"), ("id", $"{other.Id}"), ("IsActive", "false"), ("Role", "Administrator"));

        var after = await _site.AccountAsync(Reader);
        (after.IsActive, after.SecurityStamp, after.ConcurrencyStamp).ShouldBe((true, other.SecurityStamp, other.ConcurrencyStamp));
        (await _site.AccountAsync(Head)).IsActive.ShouldBe(handler != "Stang");
    }

    [Test]
    public async Task Role_WhenGivenAndTaken_CountsAtTheNextClick()
    {
        var reader = await _site.ClientAsync(Reader);
        (await reader.GetAsync("/plan/2026")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var address = await _site.AddressAsync(Reader);

        await UserSite.PostAsync(_administrator, address, "Roll", ("roll", "Auditor"), ("namnd", ""));
        (await reader.GetAsync("/plan/2026")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var auditor = await _site.Query(db => db.RoleAssignments.SingleAsync(a => a.Role == Role.Auditor && db.Users.Any(u => u.Id == a.UserId && u.UserName == Reader)));
        await UserSite.PostAsync(_administrator, address, "TaBortRoll", ("rollId", $"{auditor.Id}"));

        (await reader.GetAsync("/plan/2026")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestSite.PageAsync(_administrator, address)).Body!.TextContent.ShouldContain("Förlorade rollen Revisor");
    }

    [TestCase("Roll", "Reader", "VA", "redan den rollen")]
    [TestCase("Roll", "Finance", "VA", "hela kommunen")]
    [TestCase("Roll", "", "", "Välj en roll")]
    public async Task Role_WhenItCannotBe_SaysWhyAndGivesNone(string handler, string role, string department, string said)
    {
        var answer = await UserSite.PostAsync(_administrator, await _site.AddressAsync(Reader), handler, ("roll", role), ("namnd", department));

        (await UserSite.TextAsync(answer)).ShouldContain(said);
        (await _site.RolesAsync(Reader)).ShouldBe(["Reader VA"]);
    }

    [Test]
    public async Task Role_WhenFromTheDirectory_IsShownAndCannotBeTaken()
    {
        var account = await _site.AccountAsync(Reader);
        await _site.Query(async db =>
        {
            db.RoleAssignments.Add(new RoleAssignment(account.Id, Role.Auditor, null, RoleOrigin.Directory));
            return await db.SaveChangesAsync();
        });
        var role = await _site.Query(db => db.RoleAssignments.SingleAsync(a => a.Origin == RoleOrigin.Directory));
        var address = await _site.AddressAsync(Reader);

        var page = await TestSite.PageAsync(_administrator, address);
        page.QuerySelectorAll("button[name=rollId]").Length.ShouldBe(1);
        page.Body!.TextContent.ShouldContain("Följer av en grupp i katalogen");
        (await UserSite.TextAsync(await UserSite.PostAsync(_administrator, address, "TaBortRoll", ("rollId", $"{role.Id}")))).ShouldContain("Ta bort den där");

        (await _site.RolesAsync(Reader)).ShouldContain("Auditor *");
    }

    [Test]
    public async Task Own_WhenAnAdministratorTries_NeitherRolesNorClosing()
    {
        var (own, id) = (await _site.AddressAsync(UserSite.Administrator), (await _site.AccountAsync(UserSite.Administrator)).Id);
        var role = await _site.Query(db => db.RoleAssignments.SingleAsync(a => a.UserId == id));
        (string, string)[] stamp = [("stampel", (await _site.AccountAsync(UserSite.Administrator)).ConcurrencyStamp!)];

        // The page has no such buttons for the own account; a form made by hand meets the rule.
        (await UserSite.PostByHandAsync(_administrator, own, "Roll", [.. stamp, ("roll", "Finance")])).ShouldContain("dina egna roller");
        (await UserSite.PostByHandAsync(_administrator, own, "TaBortRoll", [.. stamp, ("rollId", $"{role.Id}")])).ShouldContain("dina egna roller");
        (await UserSite.PostByHandAsync(_administrator, own, "Stang", stamp)).ShouldContain("ditt eget konto");
    }

    [Test]
    public async Task Close_WhenSomebodyIsSignedIn_PutsThemOutAndReopeningLetsThemInAgain()
    {
        var head = await _site.ClientAsync(Head);
        var address = await _site.AddressAsync(Head);

        await UserSite.PostAsync(_administrator, address, "Stang");
        (await head.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TestSite.TrySignInAsync(head, Head, TestSite.Password)).ShouldBeFalse();
        await UserSite.PostAsync(_administrator, address, "Oppna");

        (await TestSite.TrySignInAsync(head, Head, TestSite.Password)).ShouldBeTrue();
    }

    /// <summary>Two have the page open: the second one is told and overwrites nothing.</summary>
    [TestCase("", "namn", "Skriven sist")]
    [TestCase("Roll", "roll", "Auditor")]
    [TestCase("Stang", "x", "x")]
    public async Task Save_WhenSomebodyElseWasFaster_SaysSoAndOverwritesNothing(string handler, string field, string value)
    {
        var address = await _site.AddressAsync(Head);
        var seen = (await _site.AccountAsync(Head)).ConcurrencyStamp!;
        await UserSite.PostAsync(_administrator, address, "", ("namn", "Skriven först"));

        var answer = await UserSite.PostByHandAsync(_administrator, address, handler, [("stampel", seen), (field, value)]);

        answer.ShouldContain("Någon annan ändrade kontot");
        var after = await _site.AccountAsync(Head);
        (after.DisplayName, after.IsActive).ShouldBe(("Skriven först", true));
        (await _site.RolesAsync(Head)).ShouldBe(["DepartmentHead SN"]);
    }
}
