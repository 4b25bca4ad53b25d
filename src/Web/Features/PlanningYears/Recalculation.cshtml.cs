using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

public sealed class RecalculationModel(IMediator mediator) : PageModel
{
    public const int PageSize = 50;

    /// <summary>What falls away and who comes and goes, on the page; the file holds all of it.</summary>
    public const int MostNamed = 50;

    [BindProperty(SupportsGet = true)]
    public int? Sida { get; set; }

    public RecalculationForm Form { get; private set; } = new();

    /// <summary>The models to choose from; null once one is chosen.</summary>
    public ChooseRecalculation.Result? Choice { get; private set; }

    /// <summary>What it would do; null before a model is chosen.</summary>
    public PreviewRecalculation.Result? Preview { get; private set; }

    /// <summary>What stands in the way; null when nothing does.</summary>
    public string? Problem { get; private set; }

    /// <summary>The steps asked for do not fit: the preview shows the proposal, and nothing can be applied.</summary>
    public bool IsRefused { get; private set; }

    public int PageCount => Math.Max(1, (Preview!.Scored.Count + PageSize - 1) / PageSize);

    public int Number => Math.Clamp(Sida ?? 1, 1, PageCount);

    public IEnumerable<RecalculatedRisk<YearRisk>> Rows => Preview!.Scored.Skip((Number - 1) * PageSize).Take(PageSize);

    public Pagination Pages => new(Number, PageCount, page => Form.Address("", ("sida", page > 1 ? $"{page}" : null)) + "#flytt");

    public Task OnGetAsync(RecalculationForm form, CancellationToken cancellationToken) => ReadAsync(form, cancellationToken);

    public async Task<IActionResult> OnPostAsync(RecalculationForm form, string? sedd, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(new RecalculateYear.Command(form.Year, form.Modell ?? "", form.S, form.K, sedd ?? ""), cancellationToken);
            return Redirect($"/planeringsar/{form.Year}?klart={PlanningYearModel.Recalculated}");
        }
        catch (ConflictException stale)
        {
            await ReadAsync(form, cancellationToken);
            Problem ??= stale.Problems[0].What;
            return Page();
        }
    }

    /// <summary>The steps to show in the form: those asked for, or the proposal.</summary>
    public static IReadOnlyList<int> Shown(IReadOnlyList<int> asked, IReadOnlyList<int> proposed) => asked.Count == proposed.Count ? asked : proposed;

    private async Task ReadAsync(RecalculationForm form, CancellationToken cancellationToken)
    {
        Form = form;
        if (string.IsNullOrEmpty(form.Modell))
        {
            Choice = await mediator.Send(new ChooseRecalculation.Query(form.Year), cancellationToken);
            return;
        }

        try
        {
            Preview = await mediator.Send(form.Query, cancellationToken);
        }
        catch (RuleBrokenException broken) when (broken.Rule is Rule.MappingMustKeepTheOrder or Rule.MappingMustSayEachStep or Rule.StepMustBeOnTheScale)
        {
            (Problem, IsRefused) = (T.Of($"Rule.{broken.Rule}", [.. broken.Details]), true);
            Preview = await mediator.Send(form.Query with { Likelihood = [], Consequence = [] }, cancellationToken);
        }
    }
}
