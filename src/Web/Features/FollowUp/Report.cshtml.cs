using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

[RequestSizeLimit(ReportModel.Most)]
[RequestFormLimits(MultipartBodyLengthLimit = ReportModel.Most)]
public sealed class ReportModel(IMediator mediator) : PageModel
{
    /// <summary>A file and the form around it; a file that is a little too large is still read, so that the answer can name it.</summary>
    internal const int Most = Attachment.SizeLimit + (1 << 20);

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Control { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    /// <summary>What was just done, a key of <c>FollowUp.Done</c>; null when nothing was.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Klart { get; set; }

    public ShowOccurrence.Result Result { get; private set; } = null!;

    public ReportForm Form { get; private set; } = new();

    public string Address => SiteAddress.Occurrence(Year, Control, Period);

    public string Heading => ShortenText.At(Result.Control.Says.What, 110).Start;

    public string Title => (Form.Problem is null ? "" : T.Of("Form.ErrorPrefix") + " ") + $"{Result.Control.Reference} {OccurrenceWords.Of(Result.Occurrence.Period).ToLowerInvariant()}";

    public bool IsPaused => Result.State == Domain.FollowUp.OccurrenceState.Paused;

    /// <summary>It can still be moved, left out or paused.</summary>
    public bool IsManageable => Result.MayManage && Result is { Occurrence: { Standing: Domain.FollowUp.OccurrenceStanding.Expected, IsReported: false }, State: not Domain.FollowUp.OccurrenceState.NotReported };

    /// <summary>Somebody else has saved the report while the person had the form open; both are shown.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Where what is stored differs from what the person has typed, see <see cref="IsLost"/>.</summary>
    public IReadOnlyList<(string Label, string Stored, string Typed)> Stored { get; private set; } = [];

    /// <summary>What was typed in a form that is not there any more.</summary>
    public IReadOnlyList<(string Label, string Text)> Kept { get; private set; } = [];

    /// <summary>What the refusal leads to.</summary>
    public string ProblemPlace => Kept.Count > 0 ? "skrivet" : IsLost ? "sparat" : Form.Place;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Form = ReportForm.Of(Result.Occurrence);
    }

    public Task<IActionResult> OnPostAsync(ReportForm form, CancellationToken cancellationToken) =>
        WriteAsync(form, key => new SaveControlReport.Command(key, form.Report), "sparad", cancellationToken);

    public Task<IActionResult> OnPostSkickaAsync(ReportForm form, CancellationToken cancellationToken) =>
        WriteAsync(form, key => new SendControlReport.Command(key, form.Report), "skickad", cancellationToken);

    public async Task<IActionResult> OnPostBifogaAsync(ReportForm form, IFormFile? fil, CancellationToken cancellationToken)
    {
        await using var content = fil?.OpenReadStream() ?? Stream.Null;
        return await WriteAsync(form, key => new AttachEvidence.Command(key, form.Report, fil?.FileName ?? "", content), "bifogad", cancellationToken);
    }

    public Task<IActionResult> OnPostTaBortFilAsync(ReportForm form, int bilaga, CancellationToken cancellationToken) =>
        WriteAsync(form, key => new RemoveEvidence.Command(key, form.Report, bilaga), "borttagen", cancellationToken);

    public Task<IActionResult> OnPostGodkannAsync(ReportForm form, CancellationToken cancellationToken) =>
        DoAsync(form, new ApproveControlReport.Command(Key(form)), "godkand", cancellationToken);

    public Task<IActionResult> OnPostAterlamnaAsync(ReportForm form, CancellationToken cancellationToken) =>
        DoAsync(form, new ReturnControlReport.Command(Key(form), form.Skal), "aterlamnad", cancellationToken);

    public Task<IActionResult> OnPostHoppaOverAsync(ReportForm form, CancellationToken cancellationToken) =>
        DoAsync(form, new SkipOccurrence.Command(Key(form), form.Skal), "utgar", cancellationToken);

    public Task<IActionResult> OnPostPausaAsync(ReportForm form, CancellationToken cancellationToken) =>
        DoAsync(form, new PauseControl.Command(Key(form), form.Skal), "pausad", cancellationToken);

    public Task<IActionResult> OnPostAterupptaAsync(ReportForm form, CancellationToken cancellationToken) =>
        DoAsync(form, new ResumeControl.Command(Key(form)), "ateruppta", cancellationToken);

    public async Task<IActionResult> OnPostFlyttaAsync(ReportForm form, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (!Result.MayManage) throw new ForbiddenException();

        return IsoDay.Read(form.Dag) is { } day
            ? await DoAsync(form, new MoveOccurrence.Command(Key(form), day, form.Skal), "flyttad", cancellationToken)
            : await RefuseAsync(form.Wrong("dag", T.Of("Analysis.SayDay")), cancellationToken);
    }

    private async Task<IActionResult> WriteAsync(ReportForm form, Func<OccurrenceKey, IRequest<Unit>> command, string done, CancellationToken cancellationToken)
    {
        if (form is { BadNumber: null, IsBadDay: false }) return await DoAsync(form, command(Key(form)), done, cancellationToken, isReport: true);

        await ReadAsync(cancellationToken);
        if (!Result.IsPerformer) throw new ForbiddenException();

        return await RefuseAsync(form.BadNumber is { } field ? form.Wrong(field, T.Of("FollowUp.NotANumber")) : form.Wrong("klar", T.Of("Analysis.SayDay")), cancellationToken, isReport: true);
    }

    private async Task<IActionResult> DoAsync(ReportForm form, IRequest<Unit> command, string done, CancellationToken cancellationToken, bool isReport = false)
    {
        try
        {
            await mediator.Send(command, cancellationToken);
            return Redirect($"{Address}?klart={done}");
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(form.Wrong(broken), cancellationToken, isReport);
        }
        catch (BadInputException bad)
        {
            return await RefuseAsync(form.Wrong("fil", string.Join(" ", bad.Problems)), cancellationToken, isReport);
        }
        catch (ConflictException lost)
        {
            return await RefuseAsync(form.Wrong("pop", lost.Problems[0].What), cancellationToken, isReport, isLost: true);
        }
    }

    /// <summary>What was typed stands in the form, or beside it where the form is gone; whoever sends it again has seen how it is now.</summary>
    private async Task<IActionResult> RefuseAsync(ReportForm form, CancellationToken cancellationToken, bool isReport = false, bool isLost = false)
    {
        await ReadAsync(cancellationToken);
        Form = isReport ? form with { Sedd = ChangeOccurrence.Stamp(Result.Occurrence) } : ReportForm.Of(Result.Occurrence).Beside(form);
        IsLost = isReport && isLost && Result is { MayReport: true, Occurrence.Result: not null };
        if (IsLost) Stored = TypedReport.Differing(Result.Occurrence, form);
        if (isReport && !Result.MayReport) Kept = TypedReport.Of(form);
        else if (!isReport && !Result.MayReview && !IsManageable && !string.IsNullOrWhiteSpace(form.Skal)) Kept = [(T.Of("FollowUp.Why"), Text.Lines(form.Skal))];
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowOccurrence.Query(new OccurrenceKey(Year, Control, Period)), cancellationToken);

    private OccurrenceKey Key(ReportForm form) => new(Year, Control, Period, form.Sedd);
}
