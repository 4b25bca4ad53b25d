using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>
/// Anyone checks whether a plan file still says what the database says: the plan is made again, by the file's rules and in
/// the file's language, and every field is compared, so that an edited file is found even when its hashes are left alone.
/// </summary>
public static class VerifyPlan
{
    /// <param name="File">The plan as JSON.</param>
    /// <param name="Name">What messages call it.</param>
    public sealed record Query(Stream File, string Name) : IRequest<Result>;

    /// <param name="Year">Planning year.</param>
    /// <param name="Chosen">How many risks the plan of today has.</param>
    /// <param name="Changes">Every difference; none when the plan holds.</param>
    /// <param name="HashesAgree">True when model and input are the same, so that a difference lies in the file itself.</param>
    public sealed record Result(int Year, int Chosen, IReadOnlyList<PlanChange> Changes, bool HashesAgree)
    {
        /// <summary>The file is of a frozen version and was held against that.</summary>
        public bool IsFrozen { get; init; }

        /// <summary>What has become of the stored version that the file is of; null where it is of none, or where nothing has.</summary>
        public string? StatusNow { get; init; }

        public bool Holds => Changes.Count == 0;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var file = await ReadPlanFile.FromAsync(query.File, query.Name, cancellationToken);
            var frozen = file.Version is { Hash: not null } mark ? await db.StoredPlanAsync(user.Rights, new PlanVersionKey(file.Plan, mark.Number), LocalTime.Today(clock), cancellationToken) : null;
            var (now, gone) = frozen is null ? await AgainAsync(file, cancellationToken) : (frozen.Content(file.InEdition), []);

            // Held against less than it shows, a full edition would only seem to be wrong.
            if (now.Edition != file.InEdition) throw new ForbiddenException();

            var (items, notSelected) = PlanLanguage.In(file.InLanguage, () => (now.Items.ToList(), now.NotSelected.ToList()));
            var hashes = Hashes(file, now).ToList();
            var terms = Terms(file, now).ToList();
            var status = now.Mark is { } stored && stored.Status != file.Version?.Status ? PlanMarkWords.Standing(stored) : null;
            return new Result(file.Year, items.Count, [.. hashes, .. terms, .. gone, .. ComparePlans.Of(file, items, notSelected, sameInput: hashes.Count == 0)], hashes.Count == 0) { IsFrozen = frozen is not null, StatusNow = status };
        }

        /// <summary>The plan as it is made now. A pick that cannot be made any more, because its risk is gone or no longer assessed, is left out and told.</summary>
        private async Task<(PlanContent Now, List<PlanChange> Gone)> AgainAsync(ReadPlanFile.Content file, CancellationToken cancellationToken)
        {
            var gone = new List<PlanChange>();
            var picks = file.PlanPicks;
            var today = LocalTime.Today(clock);
            while (true)
            {
                try
                {
                    return (await db.PlanContentAsync(user.Rights, file.Plan, new PlanChoice(file.SelectionRules, picks, file.InBasis, file.AssessmentError), file.InEdition, today, cancellationToken), gone);
                }
                catch (RuleBrokenException broken) when (broken.Rule is Rule.PickMustNameARisk or Rule.PickMustBeSaidOnce or Rule.MandatoryRiskMustBeAssessed)
                {
                    var slug = (string)broken.Details[0];
                    gone.Add(new(PlanChangeKind.PickGone, slug, "", T.Of($"Rule.{broken.Rule}", [.. broken.Details])));
                    picks = [.. picks.Where(pick => pick.Slug != slug)];
                }
            }
        }

        private static IEnumerable<PlanChange> Hashes(ReadPlanFile.Content file, PlanContent now)
        {
            if (file.ScoringModelHash != now.Plan.ScoringModelHash)
                yield return new(PlanChangeKind.ScoringModel, "", "", file.ScoringModelHash, now.Plan.ScoringModelHash);
            if (file.Version?.Hash is { } hash && hash != now.Mark?.Hash)
                yield return new(PlanChangeKind.Frozen, "", "", hash, now.Mark?.Hash ?? T.Of("PlanFile.Nothing"));
            if (file.Version?.Decision is { } decision && now.Mark is { } stored && decision != PlanFileMark.Of(stored).Decision)
                yield return new(PlanChangeKind.Decision, "", "", decision.ToString(), PlanFileMark.Of(stored).Decision?.ToString() ?? T.Of("PlanFile.Nothing"));
            if (file.InputHash != now.Plan.InputHash)
                yield return new(PlanChangeKind.Input, "", "", file.InputHash, now.Plan.InputHash);
        }

        /// <summary>The plan is made again by the file's own rules and error model, so that these differ only when somebody edited them.</summary>
        private static IEnumerable<PlanChange> Terms(ReadPlanFile.Content file, PlanContent now)
        {
            var rules = now.Plan.Selection.Rules.Select(rule => rule.ToString()).ToList();
            if (!file.Rules.SequenceEqual(rules))
                yield return new(PlanChangeKind.Rules, "", "", string.Join(", ", file.Rules), string.Join(", ", rules));
            var filed = InWords(file.Picks.Select(pick => (pick.Risk, pick.Decision, pick.Reason, pick.Place)));
            var made = InWords(now.Plan.Selection.Picks.Select(pick => (pick.Slug, pick.IsMandatory ? WritePicks.Mandatory : WritePicks.Excluded, pick.Reason, pick.Place)));
            if (filed != made)
                yield return new(PlanChangeKind.Picks, "", "", filed, made);
            var (before, after) = (file.AssessmentError, now.Plan.Selection.Robustness?.Error);
            if (before != after)
                yield return new(PlanChangeKind.ErrorModel, "", "", before?.ToString() ?? T.Of("PlanFile.Nothing"), after?.ToString() ?? T.Of("PlanFile.Nothing"));
            if (!(file.Controls ?? []).SequenceEqual(now.Controls))
                yield return new(PlanChangeKind.Controls, "", "", $"{file.Controls?.Count ?? 0}", $"{now.Controls.Count}");
            if (file.Withheld.Items + file.Withheld.NotSelected != now.Withheld.Total || Math.Abs(file.Withheld.Items - now.Withheld.Items) > file.Withheld.Picks)
                yield return new(PlanChangeKind.Withheld, "", "", $"{file.Withheld.Items} + {file.Withheld.NotSelected}", $"{now.Withheld.Items} + {now.Withheld.NotSelected}");
        }

        private static string InWords(IEnumerable<(string Risk, string Decision, string Reason, int? Place)> picks) =>
            string.Join(", ", picks.Select(pick => $"{pick.Risk} {pick.Decision}{(pick.Place is { } place ? $" {place}" : "")}: {pick.Reason}").DefaultIfEmpty(T.Of("PlanFile.Nothing")));
    }
}
