using System.Globalization;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>What the form shows, whether it is of a risk or of one that is yet to be.</summary>
/// <param name="Address">The page's own, with what it needs to know in the query.</param>
/// <param name="Form">What stands in it.</param>
/// <param name="Version">The version of the risk that the person had read; 0 for a new one.</param>
/// <param name="Before">The form as it was read.</param>
/// <param name="Choices">What may be chosen.</param>
public sealed record WritingView(string Address, RiskForm Form, int Version, RiskForm Before, WritingChoices Choices)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>False: the year is closed or the analysis handed in.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Null for a risk that is yet to be.</summary>
    public string? Slug { get; init; }

    /// <summary>Where risks that resemble this one are listed.</summary>
    public required string Similar { get; init; }

    /// <summary>When the person's draft was kept, UTC; null when nothing unsaved is shown.</summary>
    public DateTime? DraftAt { get; init; }

    /// <summary>One more row of actions than are said.</summary>
    public bool HasEmptyRow { get; init; }

    public IReadOnlyList<ActionRow> Rows => HasEmptyRow || Form.ActionRows.Count == 0 ? [.. Form.ActionRows, new ActionRow("", "", "")] : Form.ActionRows;

    public string Handler(string name) => $"{Address}{(Address.Contains('?') ? '&' : '?')}handler={name}";

    public string? ProblemAt(string place) => Problems.FirstOrDefault(problem => problem.Place == place)?.What;

    /// <summary>"Allt du skrivit är sparat kl. 14.32".</summary>
    public static string Kept(DateTime at) => T.Of("Write.Kept", LocalTime.Of(at).ToString("HH.mm", CultureInfo.InvariantCulture));

    /// <summary>The class that hides what a response does not demand, unless something stands there.</summary>
    public string? Only(string when, params string[] fields) => Array.TrueForAll(fields, field => Form[field].Length == 0 && ProblemAt(field) is null) ? when : null;

    /// <summary>The joint step of a stage in words; null when it is not chosen, or not on the scale.</summary>
    public (int Likelihood, int Consequence)? Cell(AssessmentStage stage) =>
        Form.Cell(stage) is { } cell && cell.Likelihood >= 1 && cell.Likelihood <= Choices.Model.Likelihood.Count && cell.Consequence >= 1 && cell.Consequence <= Choices.Model.Consequence.Count ? cell : null;
}
