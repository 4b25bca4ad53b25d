using System.Net.Mail;
using Microsoft.AspNetCore.DataProtection;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Mail;

/// <summary>
/// Puts messages in the queue. They are saved with what the use case saves, so that a message goes out exactly when the change
/// happened. No message carries anything of a risk or a department but the reference of an open risk or of its control: who reads a mailbox is not known here.
/// </summary>
internal sealed class QueueMail(AppDbContext db, IDataProtectionProvider protection, MailSettings settings, TimeProvider clock)
{
    /// <summary>False: there is no mail server, and nothing is put in the queue.</summary>
    public bool IsPossible => settings.IsConfigured;

    /// <summary>True: something waits to be sent once the use case is done.</summary>
    public bool HasQueued { get; private set; }

    /// <summary>
    /// Before a transaction of the caller's own: the first use of the keys in a while may renew them, which writes through another
    /// connection and would wait for the transaction.
    /// </summary>
    public void Prepare() => protection.CreateProtector(nameof(Prepare)).Protect([]);

    /// <summary>Tells the owner of an account that something about it has changed.</summary>
    /// <param name="to">Another address than the account's own, for the owner of the old one.</param>
    public void Notice(AppUser user, SecurityNotice notice, string? to = null)
    {
        var at = LocalTime.Of(clock.GetUtcNow().UtcDateTime);
        Add(user, to ?? user.Email!, MailKind.SecurityNotice, [user.DisplayName, T.In(user.Language, () => T.Of(notice)), at]);
    }

    /// <summary>Sends the owner a link that opens the account.</summary>
    /// <param name="kind">Invitation or reset.</param>
    /// <param name="link">The whole address.</param>
    /// <param name="until">How long it holds, UTC.</param>
    public void Link(AppUser user, MailKind kind, string link, DateTime until) =>
        Add(user, user.Email!, kind, [user.DisplayName, link, LocalTime.Of(until)]);

    /// <summary>Tells somebody that a comment names them, without a word of it.</summary>
    /// <param name="by">Who wrote it.</param>
    /// <param name="reference">The risk's; null where it carries a secrecy mark.</param>
    /// <param name="link">The whole address of the receiver's mentions; null where the site's address is not known.</param>
    public void Mention(AppUser user, string by, string? reference, string? link) => Add(user, user.Email!, MailKind.Mention, T.In<object?[]>(user.Language, () =>
        [user.DisplayName, by, reference is null ? T.Of("Mail.Mention.SomeRisk") : T.Of("Mail.Mention.Risk", reference), link ?? T.Of("Mail.Mention.SignIn")]));

    /// <summary>Reminds somebody of controls and risks; only where <see cref="IsPossible"/>.</summary>
    /// <param name="say">What, by reference; in the receiver's language.</param>
    /// <param name="link">The whole address of the page that says why; null where the site's address is not known.</param>
    /// <returns>The message, to be saved with the record of what it says.</returns>
    public OutgoingMail Reminder(AppUser user, Func<string> say, string? link) => Put(user, user.Email!, MailKind.Reminder, T.In<object?[]>(user.Language, () =>
        [user.DisplayName, say(), link ?? T.Of("Mail.Reminder.SignIn")]));

    /// <summary>The message with nothing in it that only an attempt is made with.</summary>
    public OutgoingMail Test(string to) => Make(MailKind.Test, to, T.Language, null, []);

    private void Add(AppUser user, string to, MailKind kind, object?[] fill)
    {
        if (IsPossible) Put(user, to, kind, fill);
    }

    private OutgoingMail Put(AppUser user, string to, MailKind kind, object?[] fill)
    {
        var made = Make(kind, to, user.Language, user.Id, fill);
        db.OutgoingMails.Add(made);
        HasQueued = true;
        return made;
    }

    private OutgoingMail Make(MailKind kind, string to, Language language, int? userId, object?[] fill) => T.In(language, () =>
    {
        var body = new MailBody(language == Language.English ? "en" : "sv", T.Of($"Mail.{kind}.Text", fill));
        return new OutgoingMail(NewMessageId(), kind, to, Text.Shorten(T.Of($"Mail.{kind}.Subject"), OutgoingMail.SubjectLimit), body.Protect(protection), userId, clock.GetUtcNow().UtcDateTime);
    });

    private string NewMessageId()
    {
        var host = new MailAddress(settings.Sender).Host;
        return $"{Guid.NewGuid():N}@{(host.Length > OutgoingMail.MessageIdLimit - 33 ? "invalid" : host)}";
    }
}
