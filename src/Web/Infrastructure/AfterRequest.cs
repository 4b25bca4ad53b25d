using System.Threading.Channels;
using MediatR;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// What follows from a request and is done after it: nobody waits for it, and how long it takes tells nobody anything. It lies in
/// memory only, so what must happen is also found by a job.
/// </summary>
internal sealed class AfterRequest
{
    private readonly Channel<IRequest<Unit>> _work =
        Channel.CreateBounded<IRequest<Unit>>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(IRequest<Unit> request) => _work.Writer.TryWrite(request);

    public IAsyncEnumerable<IRequest<Unit>> ReadAllAsync(CancellationToken cancellationToken) => _work.Reader.ReadAllAsync(cancellationToken);
}
