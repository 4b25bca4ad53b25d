using MediatR;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person begins to set up an authenticator: a key is made, which counts for nothing until a code of it has been shown.</summary>
public static class BeginSecondFactor
{
    public sealed record Command(string Password) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, SignedInAccount account, AccountPasswords passwords, SecondFactor factor) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await account.LoadAsync(cancellationToken);
            await passwords.RequireAsync(user, command.Password, cancellationToken);
            if (user.TwoFactorEnabled) throw new BadInputException("", T.Of("SecondFactor.AlreadyOn"));

            await factor.BeginAsync(user.Id, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
