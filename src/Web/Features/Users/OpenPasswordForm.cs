using MediatR;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>Somebody opens the form for a forgotten password, which is there as long as anybody signs in with one.</summary>
public static class OpenPasswordForm
{
    public sealed record Query : IRequest<Unit>;

    /// <exception cref="NotFoundException">People sign in at the municipality's own provider only.</exception>
    internal sealed class Handler(SignInSettings settings) : IRequestHandler<Query, Unit>
    {
        public Task<Unit> Handle(Query query, CancellationToken cancellationToken) =>
            settings.LocalAccounts ? Unit.Task : throw new NotFoundException();
    }
}
