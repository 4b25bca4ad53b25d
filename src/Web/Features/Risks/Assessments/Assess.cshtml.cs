using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

public sealed class AssessModel(IMediator mediator) : PageModel
{
    /// <summary>The own view of the page: what one person thinks, before the group talks.</summary>
    public const string Alone = "jag";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    // The page's forms, called as their handlers are.
    public const string Joint = "gemensam";
    public const string Own = "egen";
    public const string Controls = "kontroller";
    public const string Other = "annat";
    public const string Computed = "rakna";
    public const string Departments = "namnder";

    /// <summary>The stage: fore, nu or mal.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Lage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Vem { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Visa { get; set; }

    /// <summary>The walk of a meeting, see <see cref="MeetingWalk"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mote { get; set; }

    /// <summary>What has just been saved: the handler's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sparat { get; set; }

    public ShowAssessing.Result Result { get; private set; } = null!;

    /// <summary>Where the meeting is; null outside one.</summary>
    public FindMeetingStep.Result? Step { get; private set; }

    public AssessForm Form { get; private set; } = new();

    public AssessmentStage Stage => MatrixModel.Stages.Where(stage => stage.Word == Lage).Select(stage => (AssessmentStage?)stage.Stage).FirstOrDefault() ?? AssessmentStage.Current;

    /// <summary>The stage's word in addresses.</summary>
    public string Word => WordOf(Stage);

    /// <summary>What has just been saved, in words; null when nothing has.</summary>
    public string? Saved => Sparat switch
    {
        Joint or Controls when Here.Joint is { } joint => T.Of("Assess.SavedValue", joint.Value, RiskModel.Small(T.Of(Result.Model.Band(joint.Level).Name))),
        Own => T.Of("Assess.SavedOwn"),
        Other or Computed when Here.Joint is { } joint => T.Of("Assess.SavedCounts", joint.Value),
        Departments => T.Of("Assess.SavedConcerned"),
        _ => null,
    };

    public StageAssessment Here => Result.Assessments.At(Stage);

    public bool IsAlone => Vem == Alone;

    public bool IsProjector => Visa == "projektor";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Form = Said();
    }

    public async Task<IActionResult> OnPostGemensamAsync(AssessForm form, CancellationToken cancellationToken) =>
        await TwoConsequencesAsync(Joint, form, cancellationToken)
        ?? await SaveAsync(Joint, new AssessRisk.Command(Year, Slug, form.Version, Stage, form.Steps), form, cancellationToken);

    public async Task<IActionResult> OnPostEgenAsync(AssessForm form, CancellationToken cancellationToken)
    {
        Vem = Alone;
        return await TwoConsequencesAsync(Own, form, cancellationToken)
            ?? await SaveAsync(Own, new AssessIndividually.Command(Year, Slug, Stage, form.Steps, form.Kommentar), form, cancellationToken);
    }

    public Task<IActionResult> OnPostKontrollerAsync(AssessForm form, CancellationToken cancellationToken) =>
        SaveAsync(Controls, new AssessByControlEffect.Command(Year, Slug, form.Version, form.Verkan ?? 0, form.Sakerhet), form, cancellationToken);

    public async Task<IActionResult> OnPostAnnatAsync(AssessForm form, CancellationToken cancellationToken) => form.Value is { } value
        ? await SaveAsync(Other, new OverrideRiskValue.Command(Year, Slug, form.Version, Stage, value, form.Skal), form, cancellationToken)
        : await RefuseAsync(form with { Part = Other, Place = "varde", Problem = T.Of("Assess.NotANumber") }, cancellationToken);

    public Task<IActionResult> OnPostRaknaAsync(AssessForm form, CancellationToken cancellationToken) =>
        SaveAsync(Computed, new LiftOverride.Command(Year, Slug, form.Version, Stage), form, cancellationToken);

    public Task<IActionResult> OnPostNamnderAsync(AssessForm form, CancellationToken cancellationToken) =>
        SaveAsync(Departments, new SayConcernedDepartments.Command(Year, Slug, form.Version, form.Namnder ?? []), form, cancellationToken);

    /// <summary>This page at a stage.</summary>
    public string Address(AssessmentStage stage, bool alone = false, bool projector = false, string? saved = null) => $"{SiteAddress.Risk(Year, Slug)}/bedom" + SiteAddress.Words(
        ("lage", WordOf(stage)), ("vem", alone ? Alone : null), ("visa", projector ? "projektor" : null), ("mote", projector && MeetingWalk.IsKnown(Mote) ? Mote : null), ("sparat", saved));

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ProblemAt(string part, string place) => Form.Part == part && Form.Place == place ? Form.Problem : null;

    /// <summary>What stands in one of the page's forms: what was sent when it was refused, else what has been said before.</summary>
    public AssessForm In(string part) => Form.Part == part ? Form : Said();

    private static string WordOf(AssessmentStage stage) => MatrixModel.Stages.First(known => known.Stage == stage).Word;

    private AssessForm Said() => IsAlone ? AssessForm.Of(Result.Risk.Version, Here.Individual.Mine) : AssessForm.Of(Result.Risk.Version, Here.Joint);

    private async Task<IActionResult?> TwoConsequencesAsync(string part, AssessForm form, CancellationToken cancellationToken) => form.SaysTwoConsequences
        ? await RefuseAsync(form with { Part = part, Place = "konsekvens", Problem = T.Of("Assess.TwoConsequences") }, cancellationToken)
        : null;

    private async Task<IActionResult> SaveAsync(string part, IRequest<Unit> command, AssessForm form, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(command, cancellationToken);
            return Redirect(form.Nasta && await StepAsync(cancellationToken) is { } step ? After(step) : Address(Stage, projector: IsProjector, saved: part));
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(form.Refused(part, broken), cancellationToken);
        }
    }

    private async Task<IActionResult> RefuseAsync(AssessForm form, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Form = form;
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowAssessing.Query(Year, Slug), cancellationToken);
        Step = await StepAsync(cancellationToken);
    }

    private async Task<FindMeetingStep.Result?> StepAsync(CancellationToken cancellationToken) =>
        MeetingWalk.IsKnown(Mote) ? await mediator.Send(new FindMeetingStep.Query(Year, Slug, Mote == MeetingWalk.Unassessed), cancellationToken) : null;

    /// <summary>The next risk, or the meeting's list when there is none.</summary>
    private string After(FindMeetingStep.Result step) => step.Next is { } next ? MeetingWalk.At(Year, next, Mote!) : $"{MeetingWalk.Of(Year, step.Department)}?klart=true";
}
