using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class DocumentModel(IMediator mediator) : PageModel
{
    /// <summary><see cref="EditionWord.Full"/> asks for the full edition; anything else is the open one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    public PrintAnalysis.Result Result { get; private set; } = null!;

    public RiskAnalysisStatus Status => Result.Analysis?.Status ?? RiskAnalysisStatus.Draft;

    public string Address => FormattableString.Invariant($"/riskanalys/{Result.Year.Year}/{Result.Department.Code.ToLowerInvariant()}/utskrift");

    /// <summary>"Mycket hög: 1, hög: 2", the highest first; levels without risks are left out.</summary>
    public string Levels => string.Join(", ", Result.Counts.Levels.Reverse().Where(level => level.Count > 0).Select(level => $"{T.Of(level.Band.Name).ToLower(CultureInfo.CurrentCulture)}: {level.Count}"));

    public string Changes => string.Join(", ", new[] { RiskChange.New, RiskChange.Up, RiskChange.Down, RiskChange.Changed }
        .Select(change => (Change: change, Count: Result.Risks.Count(risk => risk.Trend is { } trend && RiskComparison.Of(trend, risk.SaysOther) == change)))
        .Append((Change: RiskChange.Gone, Count: Result.Gone?.Count ?? 0))
        .Select(change => $"{T.Of($"RiskChange.{change.Change}").ToLower(CultureInfo.CurrentCulture)}: {change.Count}"));

    public static string Step(ScaleStep step) => $"{step.Number} {T.Of(step.Word)}";

    public static string GoalName(Goal goal) => goal.Kind == GoalKind.Internal ? goal.ShortTitle : $"{goal.Code} {goal.ShortTitle}";

    public static string Sentence(Risk risk) => RiskSentence.ReadsAloud(risk.Cause, risk.Event, risk.Effect)
        ? string.Join(" ", RiskSentence.Of(risk.Cause, risk.Event, risk.Effect).Select(part => $"{T.Of(part.Lead)} {part.Text}{part.End}"))
        : string.Join("\n", new[] { risk.Cause, risk.Event, risk.Effect }.OfType<string>());

    public static string Day(DateTime utc) => LocalTime.Of(utc).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public async Task OnGetAsync(int year, string dept, CancellationToken cancellationToken) =>
        Result = await mediator.Send(new PrintAnalysis.Query(year, dept, EditionWord.Read(Utgava) == Edition.Full), cancellationToken);
}
