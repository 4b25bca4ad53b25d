using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Features.Accounts;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Mail;

/// <summary>The outbox: what is queued goes out once, what fails is tried again, what is over is given up.</summary>
public sealed class SendOutgoingMailTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Send_WhenQueued_GoesOutOnceAndLeavesNoText()
    {
        await using var outbox = await Outbox.OpenAsync();
        await outbox.QueueAsync();
        (await outbox.OnlyAsync()).ProtectedBody.ShouldNotContain("Åsa");

        await outbox.SendAsync();
        await outbox.SendAsync();

        outbox.Handed.Single().Body.Text.ShouldStartWith("Hej Åsa!\n\nDina roller har ändrats.");
        outbox.Handed.Single().To.ShouldBe("asa@example.se");
        var mail = await outbox.OnlyAsync();
        (mail.SentAt is not null, mail.ProtectedBody, mail.Attempts).ShouldBe((true, "", 1));
    }

    [Test]
    public async Task Queue_WhenTheUseCaseIsNotSaved_SendsNothing()
    {
        await using var outbox = await Outbox.OpenAsync();
        await outbox.Installation.Use(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            services.GetRequiredService<QueueMail>().Prepare();
            await using var transaction = await db.Database.BeginTransactionAsync();
            services.GetRequiredService<QueueMail>().Notice(await db.Users.SingleAsync(), SecurityNotice.RolesChanged);
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });

        await outbox.SendAsync();

        outbox.Handed.ShouldBeEmpty();
    }

    [Test]
    public async Task Send_WhenRefusedForAWhile_IsTriedAgainLater()
    {
        await using var outbox = await Outbox.OpenAsync();
        await outbox.QueueAsync();
        outbox.Happens = _ => throw new MailRefusedException("451 later", forGood: false, new IOException());

        await outbox.SendAsync();
        await outbox.SendAsync();
        outbox.Handed.Count.ShouldBe(1);
        (await outbox.OnlyAsync()).LastError.ShouldBe("451 later");
        outbox.Happens = _ => Task.CompletedTask;
        outbox.Time.Pass(Minute);
        await outbox.SendAsync();

        outbox.Handed.Select(mail => mail.MessageId).Distinct().Count().ShouldBe(1);
        (await outbox.OnlyAsync()).SentAt.ShouldNotBeNull();
    }

    [Test]
    public async Task Send_WhenRefusedForGood_IsNotTriedAgain()
    {
        await using var outbox = await Outbox.OpenAsync();
        await outbox.QueueAsync();
        outbox.Happens = _ => throw new MailRefusedException("550 no such mailbox", forGood: true, new IOException());

        await outbox.SendAsync();
        outbox.Time.Pass(TimeSpan.FromDays(1));
        await outbox.SendAsync();

        outbox.Handed.Count.ShouldBe(1);
        var mail = await outbox.OnlyAsync();
        (mail.SentAt, mail.NextAttemptAt, mail.LastError, mail.ProtectedBody).ShouldBe((null, null, "550 no such mailbox", ""));
    }

    /// <summary>The node dies after the server took the message and before that is saved: one more, with the same number, and then no more.</summary>
    [Test]
    public async Task Send_WhenTheNodeDiesAfterHandingOver_SendsOneDuplicateWithTheSameNumber()
    {
        await using var outbox = await Outbox.OpenAsync();
        await outbox.QueueAsync();
        outbox.Happens = _ => throw new InvalidOperationException("the node dies here");
        await Should.ThrowAsync<InvalidOperationException>(outbox.SendAsync);
        outbox.Happens = _ => Task.CompletedTask;

        await outbox.SendAsync();
        outbox.Handed.Count.ShouldBe(1, "until the claim is over nobody tries");
        outbox.Time.Pass(5 * Minute);
        await outbox.SendAsync();
        outbox.Time.Pass(TimeSpan.FromDays(1));
        await outbox.SendAsync();

        outbox.Handed.Count.ShouldBe(2);
        outbox.Handed[0].MessageId.ShouldBe(outbox.Handed[1].MessageId);
    }

    [Test]
    public async Task Send_WhenEveryNodeDies_GivesUpInTheEnd()
    {
        await using var outbox = await Outbox.OpenAsync();
        await outbox.QueueAsync();
        outbox.Happens = _ => throw new InvalidOperationException("the node dies here");
        for (var attempt = 0; attempt < OutgoingMail.MostAttempts; attempt++)
        {
            await Should.ThrowAsync<InvalidOperationException>(outbox.SendAsync);
            outbox.Time.Pass(5 * Minute);
        }

        await outbox.SendAsync();

        outbox.Handed.Count.ShouldBe(OutgoingMail.MostAttempts);
        (await outbox.OnlyAsync()).NextAttemptAt.ShouldBeNull();
    }

    [Test]
    public async Task Send_WhenTwoNodesSendAtOnce_EachMessageGoesOutOnce()
    {
        await using var outbox = await Outbox.OpenAsync();
        for (var mail = 0; mail < 10; mail++) await outbox.QueueAsync();
        outbox.Happens = _ => Task.Delay(20);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(outbox.SendAsync)));

        outbox.Handed.Count.ShouldBe(10);
        outbox.Handed.Select(mail => mail.MessageId).Distinct().Count().ShouldBe(10);
    }

    [Test]
    public async Task Send_WhenTheAccountWasClosedMeanwhile_SendsNothing()
    {
        await using var outbox = await Outbox.OpenAsync();
        await outbox.QueueAsync();
        await outbox.Installation.Send(new DisableUser.Command("asa@example.se"));

        await outbox.SendAsync();

        outbox.Handed.ShouldBeEmpty();
        (await outbox.OnlyAsync()).LastError.ShouldBe("Kontot är stängt.");
    }

    [Test]
    public async Task Send_WhenTheLinkNoLongerHolds_SendsNothing()
    {
        await using var outbox = await Outbox.OpenAsync();
        await outbox.Installation.Use(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var user = await db.Users.SingleAsync();
            services.GetRequiredService<QueueMail>().Link(user, MailKind.PasswordReset, "https://x.example/", DateTime.UtcNow);
            await db.SaveChangesAsync();
        });
        outbox.Time.Pass(TimeSpan.FromMinutes(61));

        await outbox.SendAsync();

        outbox.Handed.ShouldBeEmpty();
        (await outbox.OnlyAsync()).NextAttemptAt.ShouldBeNull();
    }

    [Test]
    public async Task Queue_WhenThereIsNoMailServer_KeepsNothing()
    {
        await using var outbox = await Outbox.OpenAsync(new Dictionary<string, string?> { ["Mail:Host"] = "" });

        await outbox.QueueAsync();

        (await outbox.Installation.Query(db => db.OutgoingMails.CountAsync())).ShouldBe(0);
    }
}
