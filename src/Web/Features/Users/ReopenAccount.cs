using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator opens a closed account again, with the roles and the password that it had.</summary>
public static class ReopenAccount
{
    public sealed record Command(int Id, string Stamp) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            var account = await db.AccountAsync(command.Id, command.Stamp, cancellationToken);

            account.IsActive = true;
            await db.SaveAccountAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
