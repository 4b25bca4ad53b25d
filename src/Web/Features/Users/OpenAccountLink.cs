using MediatR;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>Somebody follows a link to choose a password; nothing changes yet.</summary>
public static class OpenAccountLink
{
    /// <param name="Code">What the link carried.</param>
    public sealed record Query(string Code) : IRequest<Result?>;

    /// <summary>Null in place of this: the link does not hold any more.</summary>
    public sealed record Result(string UserName, bool IsInvitation);

    internal sealed class Handler(AccountLinks links) : IRequestHandler<Query, Result?>
    {
        public async Task<Result?> Handle(Query query, CancellationToken cancellationToken) =>
            await links.OpenAsync(query.Code) is { } user ? new Result(user.UserName!, user.PasswordHash is null) : null;
    }
}
