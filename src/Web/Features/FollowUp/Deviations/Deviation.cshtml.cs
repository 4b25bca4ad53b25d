using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

public sealed class DeviationModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Control { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    /// <summary>What was just done, a key of <c>Deviation.Done</c>; null when nothing was.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Klart { get; set; }

    public ShowDeviation.Result Result { get; private set; } = null!;

    public DeviationForm Form { get; private set; } = new();

    public string Address => SiteAddress.Deviation(Year, Control, Period);

    public string Title => (Form.Problem is null ? "" : T.Of("Form.ErrorPrefix") + " ") + T.Of("Deviation.Title", Result.Control.Reference, OccurrenceWords.Of(Result.Deviation.Occurrence.Period).ToLowerInvariant());

    /// <summary>What the refusal leads to.</summary>
    public string ProblemPlace => Kept.Count > 0 ? "skrivet" : DeviationForm.Id(Form.Place, Form.Nr);

    /// <summary>What was typed about an action in a form that is not there any more: it is done or judged since.</summary>
    public IReadOnlyList<(string Label, string Text)> Kept => Form.Problem is null || Result.Actions.FirstOrDefault(action => action.Number == Form.Nr) is not { } about ? [] : Form.Sent switch
    {
        DeviationForm.Finished => MayFinish(about) ? [] : Form.Typed,
        DeviationForm.Judged => MayJudge(about) ? [] : Form.Typed,
        DeviationForm.Moved => MayMove(about) ? [] : Form.Typed,
        _ => [],
    };

    public bool MayFinish(CorrectiveAction action) => Result.MayAct && action.DoneAt is null;

    public bool MayMove(CorrectiveAction action) => Result.MayJudge && action.DoneAt is null;

    public bool MayJudge(CorrectiveAction action) => IsToJudge(action) && action.MayBeJudgedBy(Result.Reader);

    /// <summary>Somebody like the person has to judge it, though perhaps not the person.</summary>
    public bool IsToJudge(CorrectiveAction action) => Result.MayJudge && action.StateOn(Result.Today) == CorrectiveActionState.ToJudge;

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(DeviationForm form, CancellationToken cancellationToken) =>
        DoAsync(form, new PlanCorrectiveAction.Command(Key(form), form.Step), "planerad", cancellationToken);

    public Task<IActionResult> OnPostKlarAsync(DeviationForm form, CancellationToken cancellationToken) =>
        DoAsync(form.By(DeviationForm.Finished), new FinishCorrectiveAction.Command(Key(form), form.Nr, form.Gjort), "klar", cancellationToken);

    public Task<IActionResult> OnPostBedomAsync(DeviationForm form, CancellationToken cancellationToken) =>
        DoAsync(form.By(DeviationForm.Judged), new JudgeCorrectiveAction.Command(Key(form), form.Nr, form.Hjalpte, form.Skal, form.S, form.K), "bedomd", cancellationToken);

    public Task<IActionResult> OnPostFlyttaAsync(DeviationForm form, CancellationToken cancellationToken) =>
        DoAsync(form.By(DeviationForm.Moved), new MoveCorrectiveAction.Command(Key(form), form.Nr, IsoDay.Read(form.Dag) ?? default, form.Skal), "flyttad", cancellationToken);

    private async Task<IActionResult> DoAsync(DeviationForm form, IRequest<Unit> command, string done, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(command, cancellationToken);
            return Redirect($"{Address}?klart={done}");
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(form.Wrong(broken), cancellationToken);
        }
        catch (ConflictException lost)
        {
            return await RefuseAsync(form.Wrong(form.Nr == 0 ? "vad" : form.Sent == DeviationForm.Finished ? "gjort" : "skal", lost.Problems[0].What), cancellationToken);
        }
    }

    /// <summary>What was typed stands in the form; whoever sends it again has seen how it is now.</summary>
    private async Task<IActionResult> RefuseAsync(DeviationForm form, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Form = form with { Sedd = Form.Sedd };
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowDeviation.Query(new DeviationKey(Year, Control, Period)), cancellationToken);
        Form = new DeviationForm { Sedd = ChangeDeviation.Stamp(Result.Deviation.Result) };
    }

    private DeviationKey Key(DeviationForm form) => new(Year, Control, Period, form.Sedd);
}
