using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What became of a link that opens an account: mailed to its owner, or shown once to the administrator.</summary>
/// <param name="Address">The link, where it could not be mailed.</param>
/// <param name="Until">How long it holds, UTC.</param>
public sealed record LinkHandover(string? Address, DateTime Until)
{
    public bool Mailed => Address is null;
}

/// <summary>Makes a link and puts it in the queue when it can be mailed. That one was made stands in the trail; the link itself nowhere.</summary>
internal sealed class HandOverLink(AppDbContext db, AccountLinks links, QueueMail mail, LinkMail possible, AuditTrail trail)
{
    public async Task<LinkHandover> MakeAsync(AppUser user)
    {
        var link = await links.MakeAsync(user);
        if (possible.IsPossible) mail.Link(user, link.Kind, link.Address, link.Until);
        db.AuditRows.Add(trail.Event(AuditKind.Security, nameof(AppUser), $"{user.Id}", user.UserName!, $$"""{"Link":[null,"{{link.Kind}}"]}"""));
        return new LinkHandover(possible.IsPossible ? null : link.Address, link.Until);
    }
}
