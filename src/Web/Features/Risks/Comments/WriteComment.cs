using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

/// <summary>Somebody who works with a risk says something of it, to all who read it and to those who are named.</summary>
public static class WriteComment
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Text">What is said; a name after an @ is a mention.</param>
    /// <param name="Chosen">The numbers of those who are named beside the text.</param>
    public sealed record Command(int Year, string Slug, string? Text, IReadOnlyList<int> Chosen) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, SignedInUser person, QueueMail mail, PublicAddress address, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The text is empty or too long, or somebody who is chosen may not read the risk.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToChangeAsync(user.Rights, Operation.CommentRisks, command.Year, command.Slug, cancellationToken);
            var readers = await db.ReadersAsync(risk.DepartmentId, risk.IsSecret, cancellationToken);
            Require(command.Chosen.All(id => readers.Exists(reader => reader.Id == id)), Rule.MentionedMustReadTheRisk);

            var mentioned = FindMentioned.In(command.Text, command.Chosen, readers).Where(reader => reader.Id != person.Id).Select(reader => reader.Id).ToList();
            db.Comments.Add(new Comment(risk, CommentKind.Remark, command.Text, mentioned, user.Name, clock.GetUtcNow().UtcDateTime));
            foreach (var receiver in await db.Users.Where(u => mentioned.Contains(u.Id)).ToListAsync(cancellationToken))
                mail.Mention(receiver, person.DisplayName.Length > 0 ? person.DisplayName : user.Name, risk.IsSecret ? null : risk.Reference, address.Root is null ? null : address.Of("/kommentarer"));
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
