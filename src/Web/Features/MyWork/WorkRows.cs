using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.MyWork;

/// <summary>What has a day, was said to the person or is not saved.</summary>
/// <param name="Due">Risks of the own departments that are to be looked at again, or something done about, by the horizon.</param>
/// <param name="Said">Comments that name the person and are not read, and those on risks of own analyses that were returned.</param>
/// <param name="Drafts">What the person has typed and not saved.</param>
public sealed record WorkRows(IReadOnlyList<DueRisk> Due, IReadOnlyList<SaidOfRisk> Said, IReadOnlyList<UnsavedDraft> Drafts);

/// <param name="Actions">Those with a day by the horizon.</param>
public sealed record DueRisk(string Slug, string Reference, string Title, RiskResponse? Response, DateOnly? ReviewOn, IReadOnlyList<PlannedStep> Actions);

/// <param name="IsMention">It names the person, who has not read it.</param>
/// <param name="IsReturn">It says what is to be mended in an own analysis that was returned.</param>
public sealed record SaidOfRisk(int Year, int DepartmentId, string Slug, string Reference, string Title, int? Level, int? Value, string Text, string By, DateTime At, bool IsMention, bool IsReturn);

/// <param name="Key">See <see cref="RiskDraft.Key"/>.</param>
/// <param name="Title">The risk's; null for one that is not recorded yet.</param>
public sealed record UnsavedDraft(int Year, string Key, DateTime SavedAt, string? Title);

/// <summary>Reads them in three queries, however much there is.</summary>
internal static class ReadWorkRows
{
    /// <summary>How many days ahead something comes up.</summary>
    public const int Horizon = 30;

    private const int Most = 30;

    public static async Task<WorkRows> WorkRowsAsync(this AppDbContext db, ICurrentUser user, IQueryable<Risk> risks, IReadOnlyList<ShowMyWork.DepartmentAnalysis> analyses, DateOnly today, CancellationToken cancellationToken)
    {
        var own = analyses.Where(analysis => analysis.IsOwn).ToList();
        var returned = own.FindAll(analysis => analysis.Standing.Status == RiskAnalysisStatus.Returned).ConvertAll(analysis => analysis.Department.Id);
        var (visible, me) = (db.Risks.VisibleTo(user.Rights), db.Users.Where(account => account.UserName == user.Name).Select(account => account.Id));
        return new WorkRows(
            own.Count == 0 ? [] : await DueAsync(risks, own.ConvertAll(analysis => analysis.Department.Id), today.AddDays(Horizon), cancellationToken),
            await SaidAsync(db, user.Rights, risks, me, returned, cancellationToken),
            await DraftsAsync(db, visible, me, cancellationToken));
    }

    private static Task<List<DueRisk>> DueAsync(IQueryable<Risk> risks, List<int> departments, DateOnly until, CancellationToken cancellationToken) => risks
        .Where(risk => departments.Contains(risk.DepartmentId) && (risk.ReviewOn <= until || risk.Actions.Any(action => action.DueOn <= until)))
        .Select(risk => new { Risk = risk, Action = risk.Actions.Where(action => action.DueOn <= until).Min(action => action.DueOn) })
        .OrderBy(due => due.Risk.ReviewOn == null || due.Risk.ReviewOn > due.Action ? due.Action : due.Risk.ReviewOn).ThenBy(due => due.Risk.RankKey).ThenBy(due => due.Risk.Id).Take(Most)
        .Select(due => due.Risk)
        .Select(risk => new DueRisk(
            risk.Slug, risk.Reference, risk.Title, risk.Response, risk.ReviewOn <= until ? risk.ReviewOn : null,
            risk.Actions.Where(action => action.DueOn <= until).OrderBy(action => action.Number).Select(action => new PlannedStep(action.What, action.Responsible, action.DueOn)).ToList()))
        .ToListAsync(cancellationToken);

    private static Task<List<SaidOfRisk>> SaidAsync(AppDbContext db, AccessRights rights, IQueryable<Risk> ofYear, IQueryable<int> me, List<int> returned, CancellationToken cancellationToken)
    {
        var mended = ofYear.Where(risk => returned.Contains(risk.DepartmentId));
        return db.ReadableComments(rights).AsNoTracking()
            .Select(comment => new
            {
                Comment = comment,
                comment.Risk,
                IsMention = comment.Mentions.Any(mention => me.Contains(mention.UserId) && mention.SeenAt == null),
                IsReturn = comment.Kind == CommentKind.Return && comment.SettledAt == null && mended.Any(one => one.Id == comment.RiskId),
            })
            .Where(said => said.IsMention || said.IsReturn)
            .OrderByDescending(said => said.Comment.Id).Take(Most)
            .Select(said => new SaidOfRisk(
                said.Risk.PlanningYear.Year, said.Risk.DepartmentId, said.Risk.Slug, said.Risk.Reference, said.Risk.Title, said.Risk.Level, said.Risk.Value,
                said.Comment.Text, db.Users.Where(writer => writer.UserName == said.Comment.By).Select(writer => writer.DisplayName).FirstOrDefault() ?? said.Comment.By, said.Comment.At, said.IsMention, said.IsReturn))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A draft of a risk that the person may not see any more is left out.</summary>
    private static async Task<List<UnsavedDraft>> DraftsAsync(AppDbContext db, IQueryable<Risk> visible, IQueryable<int> me, CancellationToken cancellationToken)
    {
        var drafts = await db.RiskDrafts.AsNoTracking().Where(draft => me.Contains(draft.UserId))
            .OrderByDescending(draft => draft.SavedAt).Take(Most)
            .Select(draft => new UnsavedDraft(
                draft.Year, draft.Key, draft.SavedAt,
                visible.Where(risk => risk.PlanningYear.Year == draft.Year && risk.Slug == draft.Key).Select(risk => risk.Reference + " " + risk.Title).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return drafts.FindAll(draft => draft.Title is not null || RiskDraft.NewOf(draft.Key) is not null);
    }
}
