using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ApiKeys;

/// <summary>The administrator stops a key; the program that has it is refused from its next call on.</summary>
public static class RevokeApiKey
{
    public sealed record Command(string PublicId) : IRequest<Result>;

    public sealed record Result(string Name);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">It has been revoked before.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!user.Rights.May(Operation.AdministerApiKeys)) throw new ForbiddenException();

            var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.PublicId == command.PublicId, cancellationToken) ?? throw Missing(command.PublicId);
            key.Revoke(user.Name, clock.GetUtcNow().UtcDateTime);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // All that ever changes of a key is that it is revoked, so somebody else has just done it.
                throw new RuleBrokenException(Rule.ApiKeyMustNotBeRevoked, key.Name);
            }

            return new Result(key.Name);
        }

        private static Exception Missing(string publicId) =>
            publicId.Length == ApiKey.PublicIdLength ? new NotFoundException() : new BadInputException("", T.Of("ApiKey.NoSuchId", publicId, ApiKey.PublicIdLength));
    }
}
