using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.Users;
using Vaggeryd.InternalControl.Web.Features.Accounts;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Calendar;

/// <summary>The secret address of a calendar does not outlive what ends an intruder's way into the account.</summary>
public sealed class EndFeedTests
{
    private const string Owner = "chef@demo.example";
    private const string NewPassword = "ett-helt-annat-lösenord-7";

    private TestSite _site = null!;
    private HttpClient _owner = null!;
    private string _address = "";

    [SetUp]
    public async Task OpenAsync()
    {
        _site = await TestSite.CreateAsync();
        _owner = await _site.ClientAsync(Owner);
        _address = await MakeAsync(_owner);
        (await AnswerAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Make_WhenThereIsAMailServer_TellsTheOwner()
    {
        await using var site = await TestSite.CreateAsync(demo: true, ("Mail:Host", "127.0.0.1"), ("Mail:Port", "9"), ("Mail:From", "ik@example.se"));

        await MakeAsync(await site.ClientAsync(Owner));

        (await site.Query(db => db.OutgoingMails.Where(mail => db.Users.Any(user => user.Id == mail.UserId && user.UserName == Owner)).Select(mail => mail.Kind).ToListAsync())).ShouldBe([MailKind.SecurityNotice]);
    }

    [Test]
    public async Task ChangePassword_EndsIt()
    {
        (await AccountSite.PostAsync(_owner, "/konto/losenord", "/konto/losenord", ("nuvarande", TestSite.Password), ("nytt", NewPassword), ("igen", NewPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await ShouldHaveEndedAsync();
    }

    [Test]
    public async Task SetPassword_EndsIt()
    {
        await _site.Send(new SetPassword.Command(Owner, NewPassword));

        await ShouldHaveEndedAsync();
    }

    [Test]
    public async Task ChoosePassword_WhenItWasForgotten_EndsIt()
    {
        var administrator = await _site.ClientAsync(UserSite.Administrator);
        var page = await _site.AddressAsync(Owner);
        await UserSite.PostAsync(administrator, page, "Lank");
        var link = (await TestSite.PageAsync(administrator, page)).QuerySelector("#lank")!.GetAttribute("value")!;

        (await UserSite.ChooseAsync(await _site.ClientAsync(), link, NewPassword)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await ShouldHaveEndedAsync();
    }

    [Test]
    public async Task CloseAccount_EndsIt_AlsoOnceTheAccountIsOpenAgain()
    {
        var (administrator, page) = (await _site.ClientAsync(UserSite.Administrator), await _site.AddressAsync(Owner));
        await UserSite.PostAsync(administrator, page, "Stang");
        await UserSite.PostAsync(administrator, page, "Oppna");

        await ShouldHaveEndedAsync();
    }

    [Test]
    public async Task SignOutEverywhere_EndsIt()
    {
        await AccountSite.PostAsync(_owner, "/konto", "/konto?handler=Overallt");

        await ShouldHaveEndedAsync();
    }

    [Test]
    public async Task SignOutEverywhere_ByTheAdministrator_EndsIt()
    {
        await UserSite.PostAsync(await _site.ClientAsync(UserSite.Administrator), await _site.AddressAsync(Owner), "LoggaUt");

        await ShouldHaveEndedAsync();
    }

    [Test]
    public async Task ResetSecondFactor_EndsIt()
    {
        await _site.Send(new ResetSecondFactor.Command(Owner));

        await ShouldHaveEndedAsync();
    }

    [Test]
    public async Task Administrator_SeesThatThereIsOne_AndEndsIt()
    {
        var (administrator, page) = (await _site.ClientAsync(UserSite.Administrator), await _site.AddressAsync(Owner));

        (await UserSite.PostAsync(administrator, page, "TaBortKalender")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await ShouldHaveEndedAsync();
        (await TestSite.PageAsync(administrator, page)).QuerySelector("form[action$=TaBortKalender]").ShouldBeNull();
    }

    private async Task ShouldHaveEndedAsync()
    {
        (await AnswerAsync()).ShouldBe(HttpStatusCode.NotFound);
        (await _site.Query(db => db.CalendarFeeds.CountAsync())).ShouldBe(0);
        (await _site.Query(db => db.AuditRows.AnyAsync(row => row.Subject == "CalendarFeed" && row.Kind == AuditKind.Deleted))).ShouldBeTrue();
    }

    private static async Task<string> MakeAsync(HttpClient client)
    {
        var page = await (await AccountSite.PostAsync(client, "/kalender", "/kalender?handler=Skapa")).ReadAsync();
        return new Uri(page.QuerySelector("#ny-adress code")!.TextContent).AbsolutePath;
    }

    private async Task<HttpStatusCode> AnswerAsync() => (await (await _site.ClientAsync()).GetAsync(_address)).StatusCode;
}
