using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>
/// Settles what a row says where that depends on what is stored: whose actions, which goals, which grade of the controls. A cell that is as an
/// export would write it says nothing new, so that a line added or taken away elsewhere never gives an action to somebody else.
/// </summary>
internal sealed class SettleImportedRows(RegisterTable table, ScoringModel model, IReadOnlyList<Goal> goals, ProblemList problems, List<InputProblem> warnings)
{
    private readonly ILookup<string, Goal> _names = goals
        .SelectMany(goal => new[] { goal.Code, goal.ShortTitle, goal.Title }.Distinct(StringComparer.OrdinalIgnoreCase), (goal, name) => (goal, name))
        .ToLookup(pair => pair.name, pair => pair.goal, StringComparer.OrdinalIgnoreCase);

    /// <param name="Threats">How each goal is threatened; null when nothing is said.</param>
    /// <param name="Responsible">Who does each action; null when nothing is said.</param>
    /// <param name="Due">By when each is to be done; null when nothing is said.</param>
    public sealed record Details(IReadOnlyList<(Goal Goal, string? How)>? Threats, IReadOnlyList<string?>? Responsible, IReadOnlyList<DateOnly?>? Due);

    public Details Of(MatchImportedRisks.Match match)
    {
        var stored = match.Existing is null ? null : RiskCells.LinesOf(match.Existing);
        RefuseGradeWithoutGround(match);
        return new Details(
            Threats(match, stored?.GoalThreats),
            Aligned(match, RegisterField.ActionResponsible, match.Row.ActionResponsible, stored?.ActionResponsible, Person),
            Aligned(match, RegisterField.ActionDue, match.Row.ActionDue, stored?.ActionDue, Day));
    }

    private List<(Goal Goal, string? How)>? Threats(MatchImportedRisks.Match match, string? stored)
    {
        if (match.Row.GoalThreats is null && !table.Erases(RegisterField.GoalThreats)) return null;
        if (CellLines.AreSame(match.Row.GoalThreats, stored)) return null;

        var threatened = match.Links.Goals ?? match.Existing?.Goals.Select(link => link.Goal).ToList() ?? [];
        var said = new Dictionary<int, string>();
        foreach (var (name, text) in CellLines.Parts(match.Row.GoalThreats ?? ""))
        {
            if (name is null || _names[name].FirstOrDefault() is not { } goal) problems.Add(table.Place(match.Row.Row, RegisterField.GoalThreats), T.Of("Import.Threat.UnknownGoal", name ?? text, string.Join(", ", goals.Select(g => g.Code))));
            else if (threatened.All(other => other.Id != goal.Id)) warnings.Add(new InputProblem(table.Place(match.Row.Row, RegisterField.GoalThreats), T.Of("Import.Threat.NotAmongGoals", goal.Code)));
            else if (text.Trim().Length > RiskLimits.How) problems.Add(table.Place(match.Row.Row, RegisterField.GoalThreats), T.Of("Import.Row.TooLong", text.Trim().Length, RiskLimits.How));
            else said[goal.Id] = text;
        }

        return [.. threatened.Select(goal => (goal, said.GetValueOrDefault(goal.Id)))];
    }

    /// <summary>One line per action, or one line for them all.</summary>
    private List<TItem?>? Aligned<TItem>(MatchImportedRisks.Match match, RegisterField field, string? cell, string? stored, Func<MatchImportedRisks.Match, string, TItem?> read)
    {
        if (cell is null && !table.Erases(field)) return null;
        if (CellLines.AreSame(cell, stored)) return null;

        var actions = Lines(match.Row.Description.PlannedAction ?? (table.Erases(RegisterField.PlannedAction) ? null : match.Existing?.PlannedAction));
        var items = cell is null ? [] : CellLines.Items(cell);
        if (items.Count != actions && HoldsAll(items, stored)) return null;
        if (items.Count == 1) items = [.. Enumerable.Repeat(items[0], actions)];
        if (items.Count == 0) items = [.. Enumerable.Repeat((string?)null, actions)];
        if (items.Count == actions && actions > 0) return items.ConvertAll(item => item is null ? default : read(match, item));
        if (cell is null) return null;

        Doubt(match, field, T.Of(actions == 0 ? "Import.Action.None" : "Import.Action.Lines", items.Count, actions));
        return null;
    }

    /// <summary>Lines that were right before an action came or went in the other column: whom they name stands there already.</summary>
    private static bool HoldsAll(List<string?> items, string? stored)
    {
        var left = new Queue<string>((stored is null ? [] : CellLines.Items(stored)).OfType<string>());
        if (left.Count == 0) return false;
        foreach (var item in items)
        {
            if (left.Count > 0 && item == left.Peek()) left.Dequeue();
        }

        return left.Count == 0;
    }

    private string? Person(MatchImportedRisks.Match match, string text)
    {
        if (text.Length <= RiskLimits.Responsible) return text;

        problems.Add(table.Place(match.Row.Row, RegisterField.ActionResponsible), T.Of("Import.Row.TooLong", text.Length, RiskLimits.Responsible));
        return null;
    }

    private DateOnly? Day(MatchImportedRisks.Match match, string text)
    {
        var day = CellLines.Day(text);
        if (day is null) Doubt(match, RegisterField.ActionDue, T.Of("Import.Row.NoDay", text));
        return day;
    }

    /// <summary>Other registers have all sorts of things in such columns; in one's own they must be right.</summary>
    private void Doubt(MatchImportedRisks.Match match, RegisterField field, string what)
    {
        if (table.IsOwn) problems.Add(table.Place(match.Row.Row, field), what);
        else warnings.Add(new InputProblem(table.Place(match.Row.Row, field), what));
    }

    /// <summary>A grade takes something off the stage before controls, so that must be assessed, by the year's model.</summary>
    private void RefuseGradeWithoutGround(MatchImportedRisks.Match match)
    {
        if (!match.Row.Stages.Values.Any(stage => stage.Filed.Effect is not null) || match.Row.Stages.ContainsKey(AssessmentStage.Inherent)) return;
        if (match.Existing?.At(AssessmentStage.Inherent)?.ScoringModelHash != model.Hash)
            problems.Add(table.Place(match.Row.Row, RegisterField.ControlEffect), T.Of($"Rule.{Domain.Rule.EffectNeedsAnInherentAssessment}"));
    }

    private static int Lines(string? actions) => (actions ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
}
