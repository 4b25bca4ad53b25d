using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Lets stored and new risks say what their rows of a file say. What a row leaves out stays as it is.</summary>
/// <param name="db">Where new risks go.</param>
/// <param name="year">The year they are recorded in.</param>
/// <param name="stage">What the file's plain columns are about.</param>
/// <param name="slugs">The addresses that are taken.</param>
/// <param name="by">Who imports.</param>
/// <param name="at">When, UTC.</param>
internal sealed class ApplyImportedRisks(AppDbContext db, PlanningYear year, AssessmentStage stage, HashSet<string> slugs, string by, DateTime at)
{
    public (int Added, int Changed) All(IReadOnlyList<MatchImportedRisks.Match> matches)
    {
        var (added, changed) = (new List<Risk>(), 0);
        foreach (var match in matches)
        {
            var risk = match.Existing ?? new Risk(year, match.Department, match.Reference, match.Row.Description, by, at);
            var differs = Say(risk, match);
            if (match.Existing is null) added.Add(Addressed(risk));
            else if (differs) changed++;
        }

        db.Risks.AddRange(added);
        return (added.Count, changed);
    }

    private bool Say(Risk risk, MatchImportedRisks.Match match)
    {
        var differs = match.Existing is not null && risk.Describe(match.Row.Over(risk), by, at);
        differs |= Assess(risk, match.Row);
        if (match.Row.Secrecy is { } secret) differs |= risk.MarkSecret(new SecrecyMark(secret.Section, secret.Reason, by, at));
        if (match.Links.Goals is { } goals) differs |= risk.Threaten(goals, by, at);
        if (match.Links.Concerned is { } concerned) differs |= risk.Concern(concerned, by, at);
        return differs;
    }

    private bool Assess(Risk risk, RiskRow row)
    {
        var differs = false;
        foreach (var (assessed, steps) in row.Assessments)
            differs |= risk.Assess(assessed, steps.Likelihood, steps.Consequence, by, at, assessed == stage ? row.Confidence : null);

        if (row.Override is not { } counting || (risk.At(stage) is { IsOverridden: true } now && (now.Value, now.OverrideReason) == counting)) return differs;

        risk.Override(stage, counting.Value, counting.Reason, by, at);
        return true;
    }

    private Risk Addressed(Risk risk)
    {
        var slug = risk.Slug;
        for (var next = 2; !slugs.Add(slug); next++) slug = $"{risk.Slug}-{next}";
        risk.Address(slug);
        return risk;
    }
}
