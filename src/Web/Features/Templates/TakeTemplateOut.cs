using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Templates;

/// <summary>Administrator or finance goes back to what stands behind a template: the one for all papers, else the product's own look.</summary>
public static class TakeTemplateOut
{
    /// <param name="Id">The template that the person saw in use.</param>
    /// <param name="Because">Why; it stands in the trail.</param>
    public sealed record Command(int Id, string Because) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">It is out of use already, the reason is missing or too long, or somebody else changed it at the same time.</exception>
        /// <exception cref="BadInputException">There is no such template.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageTemplates);
            var template = await db.PaperTemplates.SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken) ?? throw new BadInputException("", T.Of("Template.NoSuch"));

            template.TakeOut(command.Because, user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveTemplateAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
