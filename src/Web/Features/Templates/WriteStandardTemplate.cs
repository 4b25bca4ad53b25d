using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Templates;

/// <summary>Administrator and finance take out the template that comes with the product, to begin their own from.</summary>
public static class WriteStandardTemplate
{
    /// <param name="Output">Written to from where it stands, and left open.</param>
    public sealed record Query(Stream Output) : IRequest<Unit>;

    internal sealed class Handler(ICurrentUser user) : IRequestHandler<Query, Unit>
    {
        public async Task<Unit> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageTemplates);

            using var package = new MemoryStream();
            StandardLetterhead.Write(package);
            package.Position = 0;
            await package.CopyToAsync(query.Output, cancellationToken);
            return Unit.Value;
        }
    }
}
