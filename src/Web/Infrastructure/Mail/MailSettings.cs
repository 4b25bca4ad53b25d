using System.Net;
using System.Net.Mail;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Mail;

/// <summary>The mail server, as <c>Mail:*</c> says it; see docs/mail-and-users.md. Without <c>Mail:Host</c> nothing is mailed.</summary>
internal sealed record MailSettings(string Host, int Port, string UserName, string Password, string Sender, bool StartTls)
{
    public bool IsConfigured => Host.Length > 0;

    /// <exception cref="InvalidOperationException">Something is missing or would send a password in clear text.</exception>
    public static MailSettings From(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var settings = new MailSettings(
            mail[nameof(Host)] ?? "",
            mail.GetValue(nameof(Port), 587),
            mail[nameof(UserName)] ?? "",
            mail[nameof(Password)] ?? "",
            mail["From"] ?? "",
            mail.GetValue(nameof(StartTls), true));
        if (settings.IsConfigured) settings.Check();
        return settings;
    }

    private void Check()
    {
        Demand(Port is > 0 and < 65536, $"Mail:Port is {Port}. Use 1 to 65535; 587 is the usual one.");
        Demand(MailAddress.TryCreate(Sender, out var from) && from.Address == Sender && Sender.All(char.IsAscii), $"Mail:From is '{Sender}'. Write one address, such as internkontroll@kommun.example.");
        Demand(UserName.Length == 0 == (Password.Length == 0), "Mail:UserName and Mail:Password belong together. Give both or none.");
        Demand(UserName.Length == 0 || StartTls || IsLoopback(), "Mail:StartTls is false but Mail:Password is given: the password would travel in clear text.");
    }

    private bool IsLoopback() => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    private static void Demand(bool condition, string otherwise)
    {
        if (!condition) throw new InvalidOperationException(otherwise);
    }
}
