using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator corrects a person's name, title or language of messages.</summary>
public static class ChangeUser
{
    public sealed record Command(int Id, string Stamp, string DisplayName, string Title, Language Language) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            var account = await db.AccountAsync(command.Id, command.Stamp, cancellationToken);

            account.DisplayName = Rules.RequiredText(command.DisplayName, AppUser.DisplayNameLimit, T.Of("Users.Name"));
            account.Title = Rules.OptionalText(Text.OneLine(command.Title), AppUser.TitleLimit, T.Of("Users.JobTitle")) ?? "";
            account.Language = command.Language;
            await db.SaveAccountAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
