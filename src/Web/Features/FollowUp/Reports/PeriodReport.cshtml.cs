using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>A department's report, and the municipality's where the address names no department.</summary>
public sealed class PeriodReportModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    /// <summary>What was just done; null when nothing was.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Klart { get; set; }

    /// <summary>"oppen" or nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    public ShowPeriodReport.Result Result { get; private set; } = null!;

    public PeriodReportForm Form { get; private set; } = new();

    public PeriodReportContent Told => Result.Content;

    /// <summary>Whatever a query says: only the address names the department.</summary>
    public PeriodReportKey Key => new(Year, Period, RouteData.Values["dept"] as string);

    public string Title => (Form.Problem is null ? "" : T.Of("Form.ErrorPrefix") + " ") + PeriodReportWords.Title(Told);

    /// <summary>It can be signed today, if the form is filled in.</summary>
    public bool IsOver => Result.Today > Domain.FollowUp.FollowUpPeriod.Read(Told.Period)!.Value.Last;

    /// <summary>Something has changed while the person had the form open; what is stored is shown beside what is typed.</summary>
    public bool IsLost { get; private set; }

    /// <summary>What was typed in a form that is not there any more: it is signed, or taken back, since.</summary>
    public IReadOnlyList<(string Label, string Text)> Kept => Form.Problem is null ? []
        : Result.IsSigned ? (Form with { Skal = null }).Typed
        : Form.Skal is null ? [] : (Form with { Omdome = null, Motivering = null }).Typed;

    /// <summary>What the refusal leads to.</summary>
    public string ProblemPlace => Kept.Count > 0 ? "skrivet" : IsLost && IsOtherStored ? "sparat" : Form.Place;

    /// <summary>The stored verdict or reason is another than what is typed.</summary>
    public bool IsOtherStored => Result.Stored is { } stored && (stored.Verdict != Form.Omdome || Text.Lines(stored.Reason) != Text.Lines(Form.Motivering));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Form = PeriodReportForm.Of(Result);
    }

    public Task<IActionResult> OnPostSparaAsync(PeriodReportForm form, CancellationToken cancellationToken) =>
        TryAsync(form, () => mediator.Send(new JudgePeriod.Command(Key, form.Omdome, form.Motivering, form.Version ?? 0), cancellationToken), "sparad", cancellationToken);

    public Task<IActionResult> OnPostSkrivUnderAsync(PeriodReportForm form, CancellationToken cancellationToken) =>
        TryAsync(form, () => mediator.Send(new SignOffPeriod.Command(Key, form.Omdome, form.Motivering ?? "", form.Knows, form.Sedd ?? ""), cancellationToken), "underskriven", cancellationToken);

    public Task<IActionResult> OnPostTaTillbakaAsync(PeriodReportForm form, CancellationToken cancellationToken) =>
        TryAsync(form, () => mediator.Send(new WithdrawSignOff.Command(Key, form.Skal, form.Nr ?? 0), cancellationToken), "tillbakatagen", cancellationToken);

    private async Task<IActionResult> TryAsync(PeriodReportForm form, Func<Task> act, string done, CancellationToken cancellationToken)
    {
        try
        {
            await act();
            return Redirect($"{Key.Address}?klart={done}");
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(form.Wrong(broken), cancellationToken);
        }
        catch (ConflictException lost)
        {
            return await RefuseAsync(form.Wrong("h-lage", lost.Problems[0].What), cancellationToken, isLost: true);
        }
    }

    /// <summary>What was typed stands in the form; whoever sends it again has seen how it is now.</summary>
    private async Task<IActionResult> RefuseAsync(PeriodReportForm form, CancellationToken cancellationToken, bool isLost = false)
    {
        await ReadAsync(cancellationToken);
        IsLost = isLost && Result is { MaySign: true, IsSigned: false, Stored: not null };
        Form = form.Reading(Result);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowPeriodReport.Query(Key, Utgava == "oppen" ? Domain.Access.Edition.Open : null), cancellationToken);
}
