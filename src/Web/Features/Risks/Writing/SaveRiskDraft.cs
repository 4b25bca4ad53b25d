using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>What somebody has typed about a risk is kept while they type, for them alone, whatever state the year and the analysis are in.</summary>
public static class SaveRiskDraft
{
    /// <summary>Own drafts that nobody has touched for so long go when a new one is begun.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private const int Attempts = 3;

    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year; null for a new one.</param>
    /// <param name="Department">The code of a new risk's department.</param>
    /// <param name="Entry">Key of the common risk that a new one was begun from; null for none.</param>
    /// <param name="Version">The version of the risk that the person had read.</param>
    /// <param name="Before">The form as it was read.</param>
    /// <param name="Form">The form as it is typed.</param>
    public sealed record Command(int Year, string? Slug, string Department, string? Entry, int Version, RiskForm Before, RiskForm Form) : IRequest<DateTime>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, DateTime>
    {
        /// <returns>When it was kept, UTC.</returns>
        /// <exception cref="Domain.RuleBrokenException">It is too long.</exception>
        public async Task<DateTime> Handle(Command command, CancellationToken cancellationToken)
        {
            var key = await KeyAsync(command, cancellationToken);
            var userId = await db.DrafterAsync(user, cancellationToken) ?? throw new ForbiddenException();
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await KeepAsync(command, userId, key, cancellationToken);
                }
                catch (DbUpdateException failure) when (attempt < Attempts && (failure is DbUpdateConcurrencyException || failure.IsDuplicate()))
                {
                    // A save from a closing window overtook this one: keep the newest on top of it.
                    db.ChangeTracker.Clear();
                }
            }
        }

        private async Task<string> KeyAsync(Command command, CancellationToken cancellationToken)
        {
            if (command.Slug is { } slug) return (await db.RiskToChangeAsync(user.Rights, Operation.EditRisks, command.Year, slug, cancellationToken)).Slug;

            var department = await db.DepartmentForAsync(user.Rights, Operation.EditRisks, command.Department, cancellationToken);
            return await db.PlanningYears.AnyAsync(year => year.Year == command.Year, cancellationToken) ? FindDraft.KeyOfNew(department.Code, command.Entry) : throw new NotFoundException();
        }

        private async Task<DateTime> KeepAsync(Command command, int userId, string key, CancellationToken cancellationToken)
        {
            var at = clock.GetUtcNow().UtcDateTime;
            var draft = await db.DraftsOf(userId, command.Year, key).SingleOrDefaultAsync(cancellationToken);
            if (draft is null && command.Form.SaysTheSameAs(command.Before)) return at;

            draft ??= await BeginAsync(command, userId, key, at, cancellationToken);
            draft.Keep(command.Form.ToJson(), at);
            await db.SaveChangesAsync(cancellationToken);
            return at;
        }

        private async Task<RiskDraft> BeginAsync(Command command, int userId, string key, DateTime at, CancellationToken cancellationToken)
        {
            var oldest = at - Lifetime;
            db.RiskDrafts.RemoveRange(await db.RiskDrafts.Where(old => old.UserId == userId && old.SavedAt < oldest).ToListAsync(cancellationToken));
            var draft = new RiskDraft(userId, command.Year, key);
            draft.Begin(command.Version, command.Before.ToJson());
            db.RiskDrafts.Add(draft);
            return draft;
        }
    }
}
