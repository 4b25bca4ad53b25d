using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Lets stored and new risks say what their rows of a file say. What a row leaves out stays as it is.</summary>
/// <param name="db">Where new risks go.</param>
/// <param name="year">The year they are recorded in.</param>
/// <param name="table">Whether an empty cell erases.</param>
/// <param name="slugs">The addresses that are taken.</param>
/// <param name="by">Who imports.</param>
/// <param name="at">When, UTC.</param>
internal sealed class ApplyImportedRisks(AppDbContext db, PlanningYear year, RegisterTable table, HashSet<string> slugs, string by, DateTime at)
{
    public (int Added, int Changed) All(IReadOnlyList<MatchImportedRisks.Match> matches, IReadOnlyList<SettleImportedRows.Details> details)
    {
        var (added, changed) = (new List<Risk>(), 0);
        foreach (var (index, match) in matches.Index())
        {
            var risk = match.Existing ?? new Risk(year, match.Department, match.Reference, match.Row.Description, by, at);
            var differs = Say(risk, match, details[index]);
            if (match.Existing is null) added.Add(Addressed(risk));
            else if (differs) changed++;
        }

        db.Risks.AddRange(added);
        return (added.Count, changed);
    }

    private bool Say(Risk risk, MatchImportedRisks.Match match, SettleImportedRows.Details details)
    {
        var differs = match.Existing is not null && risk.Describe(match.Row.Over(risk, table.Erases), by, at);
        foreach (var (stage, said) in match.Row.Stages) differs |= Assess(risk, stage, said);
        if (match.Row.Secrecy is { } secret) differs |= risk.MarkSecret(new SecrecyMark(secret.Section, secret.Reason, by, at));
        if (match.Links.Goals is { } goals) differs |= risk.Threaten(goals, by, at);
        foreach (var (goal, how) in details.Threats ?? []) differs |= risk.SayHow(goal, how, by, at);
        if (match.Links.Concerned is { } concerned) differs |= risk.Concern(concerned, by, at);
        return Plan(risk, details) || differs;
    }

    private bool Plan(Risk risk, SettleImportedRows.Details details)
    {
        if (details is { Responsible: null, Due: null }) return false;

        var steps = risk.Actions.OrderBy(action => action.Number).Select((action, at) => new PlannedStep(
            action.What,
            details.Responsible is { } responsible ? responsible[at] : action.Responsible,
            details.Due is { } due ? due[at] : action.DueOn));
        return risk.Plan([.. steps], by, at);
    }

    private bool Assess(Risk risk, AssessmentStage stage, StageRow said)
    {
        var differs = risk.Assess(stage, said.Filed, by, at);
        if (said is { OverrideReason: { } reason, Stated: { } value } && Math.Floor(value) == value) return risk.Override(stage, (int)value, reason, by, at) || differs;

        // In a department's own workbook the reason taken out is the other value taken back.
        var lifts = table.IsOwn && said.OverrideReason is null && table.Erases(StageFields.Of(stage, AssessmentStage.Current)!.OverrideReason);
        return (lifts && risk.LiftOverride(stage, by, at)) || differs;
    }

    private Risk Addressed(Risk risk)
    {
        var slug = risk.Slug;
        for (var next = 2; !slugs.Add(slug); next++) slug = $"{risk.Slug}-{next}";
        risk.Address(slug);
        return risk;
    }
}
