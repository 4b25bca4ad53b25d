using Vaggeryd.InternalControl.Domain.Mail;

namespace Vaggeryd.InternalControl.UnitTests.Mail;

public sealed class OutgoingMailTests
{
    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Test]
    public void Claim_WhenNothingMoreIsHeard_IsDueAgainAfterTheLease()
    {
        var mail = Waiting();

        mail.Claim(At, Lease);

        mail.NextAttemptAt.ShouldBe(At + Lease);
        mail.Attempts.ShouldBe(1);
        mail.ProtectedBody.ShouldBe("body");
    }

    [Test]
    public void Failed_WhenTriedAgainAndAgain_WaitsTwiceAsLongUpToEightHoursAndThenGivesUp()
    {
        var mail = Waiting();
        var waits = new List<double?>();
        for (var attempt = 0; attempt < OutgoingMail.MostAttempts; attempt++)
        {
            mail.Claim(At, Lease);
            mail.Failed("451 later", At);
            waits.Add((mail.NextAttemptAt - At)?.TotalMinutes);
        }

        waits.ShouldBe([1, 2, 4, 8, 16, 32, 64, 128, 256, 480, 480, 480, 480, 480, 480, null]);
        mail.ProtectedBody.ShouldBeEmpty();
        mail.LastError.ShouldBe("451 later");
    }

    [Test]
    public void Sent_WhenAnAttemptFailedBefore_ForgetsTheErrorAndTheText()
    {
        var mail = Waiting();
        mail.Claim(At, Lease);
        mail.Failed("451 later", At);
        mail.Claim(At, Lease);

        mail.Sent(At);

        (mail.SentAt, mail.NextAttemptAt, mail.LastError, mail.ProtectedBody).ShouldBe((At, null, null, ""));
    }

    [Test]
    public void GiveUp_WhenTheServersAnswerIsLongAndHasLines_KeepsItsBeginningOnOneLine()
    {
        var mail = Waiting();

        mail.GiveUp("550 no\r\nsuch " + new string('x', 1000));

        mail.LastError!.Length.ShouldBe(OutgoingMail.ErrorLimit);
        mail.LastError.ShouldStartWith("550 no such x");
        mail.NextAttemptAt.ShouldBeNull();
        mail.SentAt.ShouldBeNull();
    }

    private static OutgoingMail Waiting() => new("1@example.se", MailKind.Test, "a@example.se", "Subject", "body", null, At);
}
