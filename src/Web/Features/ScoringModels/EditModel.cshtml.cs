using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

// Ten steps on each axis with every dimension and table are more boxes than other forms may have.
[RequestFormLimits(ValueCountLimit = 4096)]
public sealed class EditModelPageModel(IMediator mediator) : PageModel
{
    public EditScoringModel.Result Result { get; private set; } = null!;

    public ModelForm Form { get; private set; } = new([]);

    public IReadOnlyList<ModelProblem> Problems { get; private set; } = [];

    /// <summary>What somebody else has saved meanwhile; null where nobody has.</summary>
    public IReadOnlyList<string>? Lost { get; private set; }

    public ScoringModelDefinition Definition { get; private set; } = null!;

    public PreviewScoringModel.Result Preview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        if (!Result.Model.IsDraft) return Redirect($"/bedomningsmodell/{id}");

        Form = FillModelForm.From(Result.Model.Title, Result.Model.Version, Result.Model.Definition, [.. Result.Goals.Select(goal => goal.Code)]);
        return await ShowAsync(showProblems: false, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        Form = Typed();
        var (definition, problems) = ReadModelForm.From(Form);
        if (problems.Count > 0) return await ShowAsync(showProblems: true, cancellationToken);

        try
        {
            await mediator.Send(new ReviseScoringModel.Command(id, int.TryParse(Form[ModelForm.Version], out var version) ? version : -1, Form[ModelForm.Title], definition), cancellationToken);
            return Redirect($"/bedomningsmodell/{id}");
        }
        catch (RuleBrokenException broken)
        {
            Problems = [ModelProblem.Of(new ModelFault(ModelForm.Title, broken.Rule, [.. broken.Details]), Form)];
        }
        catch (ConflictException lost)
        {
            // What the person has typed stays. Saving once more is then a choice: it replaces what the other one saved.
            Lost = [.. lost.Problems.Select(problem => problem.ToString())];
            Form[ModelForm.Version] = $"{Result.Model.Version}";
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return await ShowAsync(showProblems: false, cancellationToken);
    }

    /// <summary>Shows what the typed makes of the matrix, with a row more or less where that is asked for. Nothing is saved.</summary>
    public async Task<IActionResult> OnPostVisaAsync(int id, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        Form = Typed();
        ChangeModelRows.In(Form, Request.Form["lagg-till"], Request.Form["ta-bort"]);
        return await ShowAsync(showProblems: true, cancellationToken);
    }

    /// <summary>The same for the script: only what it writes into the page.</summary>
    public async Task<IActionResult> OnPostMatrisAsync(CancellationToken cancellationToken)
    {
        Form = Typed();
        await ReadAsync(cancellationToken);
        return new JsonResult(new
        {
            cells = Preview.Cells.Select(cell => new { place = $"{cell.Likelihood}-{cell.Consequence}", value = $"{cell.Value}", word = Word(cell), tone = Tone(cell) }),
            problems = Problems.Select(problem => problem.What),
            warnings = Preview.Warnings.Select(ScoringModelPageModel.Sentence),
            state = State,
        });
    }

    /// <summary>Whether what is typed could be saved, also while nobody is told of what is wrong.</summary>
    public bool IsComplete { get; private set; }

    private string State => Problems.Count == 0 ? T.Of("Model.Complete") : T.Count("Model.Incomplete", Problems.Count);

    public string Word(RiskScore cell) => cell.Level >= 1 && cell.Level <= Definition.Bands.Count ? T.Of(Definition.Bands[cell.Level - 1].Name) : T.Of("Model.NoLevel");

    public string? Tone(RiskScore cell) => cell.Level >= 1 && cell.Level <= Definition.Bands.Count && Definition.Bands.Count is >= 2 and <= 6 ? LevelMark.Tone(cell.Level, Definition.Bands.Count) : null;

    private async Task LoadAsync(int id, CancellationToken cancellationToken) => Result = await mediator.Send(new EditScoringModel.Query(id), cancellationToken);

    private ModelForm Typed() => new(Request.Form.Select(box => KeyValuePair.Create(box.Key, box.Value.ToString())));

    private async Task<IActionResult> ShowAsync(bool showProblems, CancellationToken cancellationToken)
    {
        var told = Problems;
        await ReadAsync(cancellationToken);
        if (!showProblems) Problems = told;
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        (Definition, Problems) = ReadModelForm.From(Form);
        IsComplete = Problems.Count == 0;
        Preview = await mediator.Send(new PreviewScoringModel.Query(Definition), cancellationToken);
    }
}
