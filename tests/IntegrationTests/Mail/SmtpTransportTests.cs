using Vaggeryd.InternalControl.Web.Infrastructure.Mail;

namespace Vaggeryd.InternalControl.IntegrationTests.Mail;

/// <summary>Against a real mail server.</summary>
public sealed class SmtpTransportTests
{
    private static readonly MailBody Body = new("sv", "Hej Åsa!\n\nVälj här:\n\nhttps://kommun.example/valj?kod=a&b\n\n<script>alert(1)</script>");

    [Test]
    public async Task Send_WhenTaken_HasBothPartsAndItsOwnNumber()
    {
        await using var server = await MailServer.StartAsync();

        await Transport(server.Port).SendAsync(Mail("asa@example.se"), CancellationToken.None);

        var taken = await server.NextAsync();
        taken.To.ShouldBe(["asa@example.se"]);
        taken.Header("Message-ID").ShouldBe("<1@kommun.example>");
        taken.Header("From").ShouldBe("ik@kommun.example");
        taken.Header("Auto-Submitted").ShouldBe("auto-generated");
        taken.Header("Content-Type").ShouldStartWith("multipart/alternative");
        taken.Subject.ShouldBe("Välj ett lösenord");
        taken.Plain.Trim().ShouldBe(Body.Text);
        taken.Html.ShouldContain("<html lang=\"sv\">");
        taken.Html.ShouldContain("<a href=\"https://kommun.example/valj?kod=a&amp;b\">");
        taken.Html.ShouldNotContain("<script>");
    }

    [TestCase("refuse@example.se", true, "No such mailbox")]
    [TestCase("later@example.se", false, "Try again later")]
    [TestCase("drop@example.se", false, "")]
    [TestCase("one@example.se, two@example.se", true, "")]
    [TestCase("one@example.se\r\nBcc: two@example.se", true, "")]
    [TestCase("not an address", true, "")]
    public async Task Send_WhenNotTaken_SaysWhyAndWhetherToTryAgain(string to, bool forGood, string answer)
    {
        await using var server = await MailServer.StartAsync();

        var refusal = await Should.ThrowAsync<MailRefusedException>(() => Transport(server.Port).SendAsync(Mail(to), CancellationToken.None));

        refusal.ForGood.ShouldBe(forGood, refusal.Message);
        refusal.Message.ShouldContain(answer);
    }

    [Test]
    public async Task Send_WhenNobodyListens_IsTriedAgain()
    {
        var server = await MailServer.StartAsync();
        await server.DisposeAsync();

        (await Should.ThrowAsync<MailRefusedException>(() => Transport(server.Port).SendAsync(Mail("asa@example.se"), CancellationToken.None))).ForGood.ShouldBeFalse();
    }

    /// <summary>The server's certificate is made up: nobody could tell it from a stranger's.</summary>
    [Test]
    public async Task Send_WhenTheCertificateIsNotTrusted_SendsNothing()
    {
        await using var server = await MailServer.StartAsync("tls");

        var refusal = await Should.ThrowAsync<MailRefusedException>(() => Transport(server.Port, startTls: true).SendAsync(Mail("asa@example.se"), CancellationToken.None));

        refusal.ForGood.ShouldBeFalse();
        refusal.Message.ShouldContain("certificate");
    }

    [Test]
    public async Task Send_WhenTheServerDoesNotOfferEncryption_SendsNothing()
    {
        await using var server = await MailServer.StartAsync();

        (await Should.ThrowAsync<MailRefusedException>(() => Transport(server.Port, startTls: true).SendAsync(Mail("asa@example.se"), CancellationToken.None))).ForGood.ShouldBeFalse();
    }

    [TestCase("secret", true)]
    [TestCase("wrong", false)]
    public async Task Send_WhenSignInIsDemanded_NeedsTheRightPassword(string password, bool taken)
    {
        await using var server = await MailServer.StartAsync("auth");
        var sending = Transport(server.Port, password: password).SendAsync(Mail("asa@example.se"), CancellationToken.None);

        if (taken) await sending;
        else (await Should.ThrowAsync<MailRefusedException>(() => sending)).ForGood.ShouldBeFalse();
    }

    private static SmtpTransport Transport(int port, bool startTls = false, string password = "") =>
        new(new MailSettings("127.0.0.1", port, password.Length > 0 ? "sender" : "", password, "ik@kommun.example", startTls));

    private static MailToSend Mail(string to) => new("1@kommun.example", to, "Välj ett lösenord", Body);
}
