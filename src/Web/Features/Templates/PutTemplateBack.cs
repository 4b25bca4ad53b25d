using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Templates;

/// <summary>Administrator or finance takes an earlier template into use again, as it was.</summary>
public static class PutTemplateBack
{
    public sealed record Command(int Id) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">Somebody else changed the template at the same time.</exception>
        /// <exception cref="BadInputException">There is no such template, or it is not taken any more.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageTemplates);
            var earlier = await db.PaperTemplates.AsNoTracking().Where(template => template.Id == command.Id)
                .Select(template => new { template.Use, template.FileName, template.Content.Bytes, IsInUse = template.TakenOutAt == null })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new BadInputException("", T.Of("Template.NoSuch"));
            if (earlier.IsInUse) return Unit.Value;

            // What a letterhead may hold can have been narrowed since.
            CheckLetterhead.RequireGood(earlier.FileName, earlier.Bytes);
            await db.PutTemplateAsync(earlier.Use, earlier.FileName, earlier.Bytes, user.Name, clock.GetUtcNow().UtcDateTime, cancellationToken);
            return Unit.Value;
        }
    }
}
