using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person chooses the language of messages that are sent to them.</summary>
public static class ChooseMessageLanguage
{
    public sealed record Command(Language Language) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, SignedInAccount account) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await account.LoadAsync(cancellationToken);
            user.Language = command.Language;
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
