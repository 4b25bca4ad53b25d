using Vaggeryd.InternalControl.Domain.Mail;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>How long a link that opens an account holds: <c>Links:InvitationDays</c> and <c>Links:ResetMinutes</c>.</summary>
internal sealed record LinkLifetimes(TimeSpan Invitation, TimeSpan Reset)
{
    /// <exception cref="InvalidOperationException">A link would hold for no time, or for too long.</exception>
    public static LinkLifetimes From(IConfiguration configuration)
    {
        var (days, minutes) = (configuration.GetValue("Links:InvitationDays", 7), configuration.GetValue("Links:ResetMinutes", 60));
        if (days is < 1 or > 30) throw new InvalidOperationException($"Links:InvitationDays is {days}. Use 1 to 30.");
        if (minutes is < 5 or > 1440) throw new InvalidOperationException($"Links:ResetMinutes is {minutes}. Use 5 to 1440.");
        return new LinkLifetimes(TimeSpan.FromDays(days), TimeSpan.FromMinutes(minutes));
    }

    /// <summary>Null for messages without a link.</summary>
    public TimeSpan? Of(MailKind kind) => kind switch
    {
        MailKind.Invitation => Invitation,
        MailKind.PasswordReset => Reset,
        _ => null,
    };
}
