using MediatR;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person gets ten new recovery codes; the old ones open nothing any more.</summary>
public static class RenewRecoveryCodes
{
    public sealed record Command(string Password) : IRequest<IReadOnlyList<string>>;

    internal sealed class Handler(AppDbContext db, SignedInAccount account, AccountPasswords passwords, SecondFactor factor, AccountTrail trail, QueueMail mail) : IRequestHandler<Command, IReadOnlyList<string>>
    {
        public async Task<IReadOnlyList<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await account.LoadAsync(cancellationToken);
            await passwords.RequireAsync(user, command.Password, cancellationToken);
            if (!user.TwoFactorEnabled) throw new BadInputException("", T.Of("SecondFactor.NotOn"));

            var codes = await factor.RenewCodesAsync(user.Id, cancellationToken);
            db.AuditRows.Add(trail.Security(user, SecurityEvent.RecoveryCodesRenewed));
            mail.Notice(user, SecurityNotice.RecoveryCodesRenewed);
            await db.SaveChangesAsync(cancellationToken);
            return codes;
        }
    }
}
