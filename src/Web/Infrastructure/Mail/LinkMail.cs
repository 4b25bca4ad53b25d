namespace Vaggeryd.InternalControl.Web.Infrastructure.Mail;

/// <summary>Whether links can be mailed: it takes a mail server and the site's own address.</summary>
internal sealed class LinkMail(MailSettings settings, PublicAddress address)
{
    public bool IsPossible => settings.IsConfigured && address.Root is not null;
}
