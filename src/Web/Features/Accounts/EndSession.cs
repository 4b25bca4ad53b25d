using MediatR;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person signs out of this browser.</summary>
public static class EndSession
{
    public sealed record Command : IRequest<Unit>;

    internal sealed class Handler(Sessions sessions) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await sessions.EndAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
