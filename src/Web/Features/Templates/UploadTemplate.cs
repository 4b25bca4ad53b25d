using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Templates;

/// <summary>Administrator or finance brings the municipality's own letterhead, for all papers or for one of them.</summary>
public static class UploadTemplate
{
    /// <param name="Use">For which papers.</param>
    /// <param name="Name">As the sender calls the file; empty when nothing was chosen.</param>
    /// <param name="Content">At most somewhat more than is allowed, which is enough to refuse it.</param>
    public sealed record Command(TemplateUse Use, string Name, Stream Content) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The file is empty or too large, or somebody else changed the template at the same time.</exception>
        /// <exception cref="BadInputException">All that is wrong with the file; nothing is kept of it.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageTemplates);
            if (command.Name.Length == 0) throw new BadInputException("", T.Of("Template.NoFile"));

            var (name, bytes) = (CleanFileName.Of(command.Name, PaperTemplate.NameLimit), await ReadAtMost.BytesAsync(command.Content, PaperTemplate.SizeLimit, cancellationToken));
            Require(bytes.Length is > 0 and <= PaperTemplate.SizeLimit, Rule.TemplateMustHaveASize, name, PaperTemplate.SizeLimit >> 20);
            CheckLetterhead.RequireGood(name, bytes);

            await db.PutTemplateAsync(command.Use, name, bytes, user.Name, clock.GetUtcNow().UtcDateTime, cancellationToken);
            return Unit.Value;
        }
    }
}
