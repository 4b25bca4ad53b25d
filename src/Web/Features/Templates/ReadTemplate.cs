using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Templates;

/// <summary>Administrator and finance take a template out as it came, to change it in Word.</summary>
public static class ReadTemplate
{
    public sealed record Query(int Id) : IRequest<Result>;

    public sealed record Result(string FileName, byte[] Bytes);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such template.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageTemplates);
            return await db.PaperTemplates.AsNoTracking().Where(template => template.Id == query.Id)
                .Select(template => new Result(template.FileName, template.Content.Bytes))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        }
    }
}
