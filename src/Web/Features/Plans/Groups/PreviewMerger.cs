using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Domain.Risks.Similarity;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Finance looks at what risks would be as one, before merging them or changing what belongs to a common risk.</summary>
public static class PreviewMerger
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Shown">Addresses of the risks to choose from.</param>
    /// <param name="Chosen">Those that are to be one; null: those that are it already.</param>
    /// <param name="Group">The common risk that is being changed; null: a new one.</param>
    public sealed record Query(int Year, IReadOnlyList<string> Shown, IReadOnlyList<string>? Chosen, string? Group = null) : IRequest<Result>;

    /// <param name="Year">The planning year.</param>
    /// <param name="Group">What is being changed.</param>
    /// <param name="Candidates">In rank order.</param>
    /// <param name="Merged">What the chosen ones would be, for each way to work out the value; empty where nothing is chosen.</param>
    /// <param name="Why">What the chosen ones have in common; null where nothing was found.</param>
    /// <param name="Unknown">Asked for and not there.</param>
    public sealed record Result(PageYear Year, CommonRisk? Group, IReadOnlyList<Candidate> Candidates, IReadOnlyList<Merged> Merged, SuggestedGroup? Why, IReadOnlyList<string> Unknown)
    {
        public IEnumerable<PlanRisk> Chosen => Candidates.Where(candidate => candidate.IsChosen).Select(candidate => candidate.Risk);
    }

    /// <param name="Rank">Its place on its own, other common risks taken as one; null when it is not assessed.</param>
    /// <param name="TakenBy">The other common risk that it belongs to.</param>
    public sealed record Candidate(PlanRisk Risk, int? Rank, bool IsChosen, string? TakenBy);

    /// <param name="Rank">Its place in place of its members; null when none of them is assessed.</param>
    public sealed record Merged(GroupValue How, Standing Standing, int? Rank);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, SuggestedPairs pairs) : IRequestHandler<Query, Result>
    {
        /// <exception cref="ForbiddenException">The person does not compile the plan.</exception>
        /// <exception cref="NotFoundException">There is no such planning year or common risk.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!user.Rights.MayCompilePlan) throw new ForbiddenException();

            var year = await db.PageYearAsync(query.Year, cancellationToken);
            var groups = await db.CommonRisksAsync(year.Id, cancellationToken);
            var number = RiskGroup.NumberIn(query.Group);
            var own = query.Group is null ? null : groups.SingleOrDefault(group => group.Number == number) ?? throw new NotFoundException();
            IReadOnlyList<string> members = [.. own?.Members.Select(risk => risk.Slug) ?? []];
            var ticked = LoadRiskGroup.Tidy(query.Chosen ?? members);
            var asked = LoadRiskGroup.Tidy([.. query.Shown, .. ticked, .. members]);
            var risks = await db.PlanRisksAsync(db.Risks.Where(risk => risk.PlanningYearId == year.Id && asked.Contains(risk.Slug)).VisibleTo(user.Rights), cancellationToken);
            var chosen = risks.FindAll(risk => ticked.Contains(risk.Slug));
            var others = groups.Where(group => group != own).ToList();
            var places = await MergedPlaces.ReadAsync(db, year, others, chosen, risks, cancellationToken);
            return new Result(
                year,
                own,
                risks.ConvertAll(risk => new Candidate(risk, places.Of(risk), chosen.Contains(risk), others.Find(group => group.Members.Any(member => member.Slug == risk.Slug))?.Reference)),
                chosen.Count == 0 ? [] : [.. Enum.GetValues<GroupValue>().Select(how => Merge(how, chosen, year.Model, places))],
                await WhyAsync(year, chosen, cancellationToken),
                [.. asked.Where(slug => risks.TrueForAll(risk => risk.Slug != slug))]);
        }

        private static Merged Merge(GroupValue how, List<PlanRisk> chosen, ScoringModel model, MergedPlaces places)
        {
            var standing = GroupStanding.Of(RiskGroup.ReferenceOf(1), chosen, how, model);
            return new Merged(how, standing, places.Instead(standing));
        }

        private async Task<SuggestedGroup?> WhyAsync(PageYear year, List<PlanRisk> chosen, CancellationToken cancellationToken)
        {
            if (chosen.Count < 2) return null;

            var compared = await pairs.OfYearAsync(db, year, user.Rights, cancellationToken);
            var ids = compared.Risks.Where(risk => chosen.Exists(member => member.Slug == risk.Value.Slug)).Select(risk => risk.Key).ToHashSet();
            return SimilarGroup.Of([.. compared.Pairs.Where(pair => ids.Contains(pair.One.Id) && ids.Contains(pair.Other.Id))]) is [var most, ..] ? FindSimilarGroups.Named(most, compared) : null;
        }
    }
}
