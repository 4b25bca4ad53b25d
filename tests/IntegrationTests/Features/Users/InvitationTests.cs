using System.Net;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.IntegrationTests.Mail;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Users;

/// <summary>From the invitation to the first sign-in, with and without mail.</summary>
public sealed class InvitationTests
{
    private const string Stina = "stina@example.se";
    private const string Password = "ett lagom långt lösenord";

    [Test]
    public async Task Invite_WhenThereIsNoMail_ShowsTheLinkOnceAndItLetsThePersonIn()
    {
        await using var site = await TestSite.CreateAsync(settings: ("Site:Address", "https://ik.example"));
        var administrator = await site.ClientAsync(UserSite.Administrator);

        var page = await UserSite.InviteAsync(administrator, Stina);
        var link = page.QuerySelector("#lank")!.GetAttribute("value")!;
        (await TestSite.PageAsync(administrator, await site.AddressAsync(Stina))).QuerySelector("#lank").ShouldBeNull("shown once");
        link.ShouldStartWith("https://ik.example/valj-losenord?kod=");
        var client = await site.ClientAsync();
        (await TestSite.TrySignInAsync(client, Stina, "")).ShouldBeFalse();

        (await UserSite.ChooseAsync(client, link, Password)).Headers.Location!.OriginalString.ShouldBe("/valj-losenord/klart");

        (await TestSite.TrySignInAsync(client, Stina, Password)).ShouldBeTrue();
        (await site.RolesAsync(Stina)).ShouldBe(["Reader VA"]);
    }

    [Test]
    public async Task Invite_WhenTheAddressIsNotSet_ShowsOnlyThePathAndSaysSo()
    {
        await using var site = await TestSite.CreateAsync();
        var administrator = await site.ClientAsync(UserSite.Administrator);
        administrator.DefaultRequestHeaders.Host = "evil.example";

        var page = await UserSite.InviteAsync(administrator, Stina);

        page.QuerySelector("#lank")!.GetAttribute("value")!.ShouldStartWith("/valj-losenord?kod=");
        page.QuerySelector("#lank-hjalp")!.TextContent.ShouldContain("webbplatsens adress framför");
        page.ToHtml().ShouldNotContain("evil.example");
    }

    [Test]
    public async Task Invite_WhenThereIsMail_MailsTheLinkAndShowsNone()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await TestSite.CreateAsync(settings: server.Settings());
        var administrator = await site.ClientAsync(UserSite.Administrator);
        administrator.DefaultRequestHeaders.Host = "evil.example";

        var page = await UserSite.InviteAsync(administrator, Stina);

        var mail = await server.NextAsync();
        page.QuerySelector("#lank").ShouldBeNull();
        mail.To.ShouldBe([Stina]);
        mail.Subject.ShouldBe("Du har fått ett konto i Intern kontroll");
        mail.Link().ShouldStartWith("https://internkontroll.kommun.example/valj-losenord?kod=");
        mail.Html.ShouldContain(WebUtility.HtmlEncode(mail.Link()));
        var client = await site.ClientAsync();
        (await UserSite.ChooseAsync(client, mail.Link(), Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TestSite.TrySignInAsync(client, Stina, Password)).ShouldBeTrue();
        (await TestSite.PageAsync(administrator, await site.AddressAsync(Stina))).Body!.TextContent.ShouldContain("Lämnat till e-postservern");
    }

    [Test]
    public async Task Link_WhenUsedOnce_DoesNotHoldAgain()
    {
        await using var site = await TestSite.CreateAsync();
        var link = (await UserSite.InviteAsync(await site.ClientAsync(UserSite.Administrator), Stina)).QuerySelector("#lank")!.GetAttribute("value")!;
        await UserSite.ChooseAsync(await site.ClientAsync(), link, Password);

        var answer = await UserSite.ChooseAsync(await site.ClientAsync(), link, "ett annat långt lösenord");

        (await UserSite.TextAsync(answer)).ShouldContain("Länken gäller inte längre");
        (await TestSite.TrySignInAsync(await site.ClientAsync(), Stina, Password)).ShouldBeTrue();
    }

    [Test]
    public async Task Link_WhenAnotherInvitationWasMade_DoesNotHold()
    {
        await using var site = await TestSite.CreateAsync();
        var administrator = await site.ClientAsync(UserSite.Administrator);
        var first = (await UserSite.InviteAsync(administrator, Stina)).QuerySelector("#lank")!.GetAttribute("value")!;
        var address = await site.AddressAsync(Stina);
        (await UserSite.PostAsync(administrator, address, "Lank")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var second = (await TestSite.PageAsync(administrator, address)).QuerySelector("#lank")!.GetAttribute("value")!;

        (await UserSite.TextAsync(await UserSite.ChooseAsync(await site.ClientAsync(), first, Password))).ShouldContain("gäller inte längre");
        (await UserSite.ChooseAsync(await site.ClientAsync(), second, Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [TestCase("kort", "kort", "för kort")]
    [TestCase("ett lagom långt lösenord", "ett annat långt lösenord", "inte lika")]
    public async Task Choose_WhenThePasswordDoesNotDo_SaysWhyAndTheLinkStillHolds(string password, string again, string said)
    {
        await using var site = await TestSite.CreateAsync();
        var link = (await UserSite.InviteAsync(await site.ClientAsync(UserSite.Administrator), Stina)).QuerySelector("#lank")!.GetAttribute("value")!;
        var client = await site.ClientAsync();
        await client.GetAsync(link);

        var answer = await UserSite.PostAsync(client, "/valj-losenord", "", ("losenord", password), ("igen", again));

        (await UserSite.TextAsync(answer)).ShouldContain(said);
        (await UserSite.ChooseAsync(client, link, Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [TestCase("2.1.AAAA")]
    [TestCase("0.1.AAAA")]
    [TestCase("1.1.!!!!")]
    [TestCase("nonsense")]
    public async Task Link_WhenMadeUp_OpensNothing(string code)
    {
        await using var site = await TestSite.CreateAsync();

        var answer = await UserSite.ChooseAsync(await site.ClientAsync(), $"/valj-losenord?kod={code}", Password);

        (await UserSite.TextAsync(answer)).ShouldContain("Länken gäller inte längre");
    }

    [Test]
    public async Task Page_WhenItHoldsACode_IsKeptByNobody()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        var moved = await client.GetAsync("/valj-losenord?kod=1.1.AAAA");

        moved.Headers.CacheControl!.NoStore.ShouldBeTrue();
        moved.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        var cookie = moved.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("path=/");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [TestCase("admin@demo.example", "Reader", "VA", "finns redan")]
    [TestCase("not an address", "Reader", "VA", "ingen e-postadress")]
    [TestCase(Stina, "Finance", "VA", "hela kommunen")]
    [TestCase(Stina, "99", "", "Välj en roll")]
    [TestCase(Stina, "", "", "Välj en roll")]
    [TestCase(Stina, "Reader", "XX", "XX")]
    public async Task Invite_WhenSomethingIsWrong_SaysWhatAndKeepsWhatWasTyped(string email, string role, string department, string said)
    {
        await using var site = await TestSite.CreateAsync();
        var before = await site.Query(db => db.Users.CountAsync());

        var answer = await UserSite.PostAsync(
            await site.ClientAsync(UserSite.Administrator), "/anvandare/bjud-in", "", ("epost", email), ("namn", "Stina Skiss"), ("roll", role), ("namnd", department));

        var text = await UserSite.TextAsync(answer);
        text.ShouldContain(said);
        text.ShouldContain("value=\"Stina Skiss\"");
        (await site.Query(db => db.Users.CountAsync())).ShouldBe(before);
    }
}
