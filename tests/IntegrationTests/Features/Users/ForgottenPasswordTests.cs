using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.IntegrationTests.Mail;
using Vaggeryd.InternalControl.Web.Features.Accounts;
using Vaggeryd.InternalControl.Web.Features.Users;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Users;

/// <summary>A new password by mail: the same answer for everybody, a link for who has an account.</summary>
public sealed class ForgottenPasswordTests
{
    private const string Head = "chef@demo.example";
    private const string Password = "ett lagom långt lösenord";

    [Test]
    public async Task Ask_WhenThereIsAnAccount_MailsALinkThatEndsEverySessionAndSignsNobodyIn()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await TestSite.CreateAsync(settings: server.Settings());
        var signedIn = await site.ClientAsync(Head);

        await AskAsync(site, Head);
        var mail = await server.NextAsync();
        mail.Subject.ShouldBe("Välj ett nytt lösenord till Intern kontroll");
        (await signedIn.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK, "asking alone ends nothing");
        var client = await site.ClientAsync();
        (await UserSite.ChooseAsync(client, mail.Link(), Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await signedIn.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect, "choosing a password is no sign-in");
        (await TestSite.TrySignInAsync(client, Head, TestSite.Password)).ShouldBeFalse();
        (await TestSite.TrySignInAsync(client, Head, Password)).ShouldBeTrue();
        (await server.NextAsync()).Plain.ShouldContain("Ditt lösenord har bytts.");
    }

    [Test]
    public async Task Ask_WhoeverIsAskedFor_AnswersAlikeAndMailsOnlyOpenAccountsWithAPassword()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await TestSite.CreateAsync(settings: server.Settings());
        await site.Send(new DisableUser.Command("revisor@demo.example"));
        await MakeProviderOnlyAsync(site, "lasare@demo.example");

        var answers = new List<string>();
        foreach (var email in new[] { "nobody@demo.example", "revisor@demo.example", "lasare@demo.example", Head }) answers.Add(await AskAsync(site, email));

        answers.Distinct().Count().ShouldBe(1);
        (await server.NextAsync()).To.ShouldBe([Head]);
        (await site.Query(db => db.OutgoingMails.CountAsync())).ShouldBe(1);
    }

    [Test]
    public async Task Ask_WhenTooOften_StopsMailingAndAnswersTheSame()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await TestSite.CreateAsync(settings: server.Settings());

        var answers = new List<string>();
        for (var time = 0; time < AskForPassword.MostPerAccount + 2; time++) answers.Add(await AskAsync(site, time % 2 == 0 ? Head : Head.ToUpperInvariant()));
        for (var mail = 0; mail < AskForPassword.MostPerAccount; mail++) await server.NextAsync();

        answers.Distinct().Count().ShouldBe(1);
        (await site.Query(db => db.OutgoingMails.CountAsync())).ShouldBe(AskForPassword.MostPerAccount);
    }

    [Test]
    public async Task Page_WhenThereIsNoMail_SaysWhomToAsk()
    {
        await using var site = await TestSite.CreateAsync();

        var page = await TestSite.PageAsync(await site.ClientAsync(), "/glomt-losenord");

        page.QuerySelector(".lead")!.TextContent.ShouldContain("Be administratören");
        page.QuerySelector("main form").ShouldBeNull();
    }

    /// <summary>Whatever is mailed to whom, nothing of a risk or a department stands in it.</summary>
    [Test]
    public async Task Mail_WhateverItIs_CarriesNothingOfADepartmentOrARisk()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await TestSite.CreateAsync(settings: server.Settings());
        var words = await site.Query(async db => (await db.Departments.Select(d => d.Name).ToListAsync()).Concat(await db.Risks.Select(r => r.Title).ToListAsync()).ToList());
        words.Count.ShouldBeGreaterThan(50);

        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Web.Persistence.AppDbContext>();
        var (queue, user) = (scope.ServiceProvider.GetRequiredService<QueueMail>(), await db.Users.SingleAsync(u => u.UserName == Head));
        foreach (var notice in Enum.GetValues<SecurityNotice>()) queue.Notice(user, notice);
        foreach (var kind in new[] { MailKind.Invitation, MailKind.PasswordReset }) queue.Link(user, kind, "https://ik.example/", DateTime.UtcNow);

        // Not saved: the site would send them, and empty their texts, while they are read here.
        var protection = scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>();
        var mails = db.OutgoingMails.Local.ToList();
        mails.Count.ShouldBe(Enum.GetValues<SecurityNotice>().Length + 2);
        foreach (var mail in mails)
        {
            var text = mail.Subject + MailBody.Unprotect(protection, mail.ProtectedBody).Text;
            words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        }
    }

    private static async Task<string> AskAsync(TestSite site, string email)
    {
        var client = await site.ClientAsync();
        var answer = await UserSite.PostAsync(client, "/glomt-losenord", "", ("epost", email));
        return $"{answer.StatusCode} {answer.Headers.Location} {(await TestSite.PageAsync(client, answer.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent}";
    }

    private static Task<int> MakeProviderOnlyAsync(TestSite site, string userName) => site.Query(async db =>
    {
        var user = await db.Users.SingleAsync(u => u.UserName == userName);
        user.PasswordHash = null;
        db.UserLogins.Add(new IdentityUserLogin<int> { LoginProvider = "https://idp.example", ProviderKey = "1", UserId = user.Id });
        return await db.SaveChangesAsync();
    });
}
