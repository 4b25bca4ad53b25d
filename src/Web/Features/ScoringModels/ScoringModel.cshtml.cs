using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

public sealed class ScoringModelPageModel(IMediator mediator) : PageModel
{
    public ShowScoringModel.Result Result { get; private set; } = null!;

    public CompareScoringModels.Result Comparison { get; private set; } = null!;

    /// <summary>Why what was asked for could not be done; null where nothing is wrong.</summary>
    public string? Problem { get; private set; }

    public Task OnGetAsync(int id, CancellationToken cancellationToken) => ReadAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostKopieraAsync(int id, string? titel, CancellationToken cancellationToken)
    {
        try
        {
            var copy = await mediator.Send(new CopyScoringModel.Command(id, titel), cancellationToken);
            return Redirect($"/bedomningsmodell/{copy.Id}/andra");
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(id, broken, cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostTaBortAsync(int id, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(new DeleteScoringModel.Command(id), cancellationToken);
            return Redirect("/bedomningsmodell");
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(id, broken, cancellationToken);
        }
    }

    private async Task<IActionResult> RefuseAsync(int id, RuleBrokenException broken, CancellationToken cancellationToken)
    {
        await ReadAsync(id, cancellationToken);
        Problem = T.Of($"Rule.{broken.Rule}", [.. broken.Details]);
        return Page();
    }

    private async Task ReadAsync(int id, CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowScoringModel.Query(id), cancellationToken);
        Comparison = await mediator.Send(new CompareScoringModels.Query(id), cancellationToken);
    }

    /// <summary>Who made the model and who changed it last, and when.</summary>
    public static string Made(ScoringModel model) =>
        model.CreatedAt is not { } created ? T.Of("Model.Provided")
        : model.ChangedAt is { } changed && changed != created ? T.Of("Model.MadeAndChanged", model.CreatedBy, Day(created), model.ChangedBy, Day(changed))
        : T.Of("Model.Made", model.CreatedBy, Day(created));

    private static string Day(DateTime utc) => LocalTime.Of(utc).ToString(T.Of("Risk.DateAndTime"), CultureInfo.CurrentCulture);

    /// <summary>"Sannolikhet 3, konsekvens 2 har värdet 5, lägre än 6 för sannolikhet 2, konsekvens 2."</summary>
    public static string Sentence(ModelWarning warning) => warning.Band is { } band
        ? T.Of("ModelWarningKind.BandIsNeverReached", T.Of(band.Name))
        : T.Of($"ModelWarningKind.{warning.Kind}", warning.Cell.Likelihood, warning.Cell.Consequence, Told(warning.Kind, warning.Cell), Told(warning.Kind, warning.Before), warning.Before.Likelihood, warning.Before.Consequence);

    private static int Told(ModelWarningKind kind, RiskScore cell) => kind == ModelWarningKind.ValueFalls ? cell.Value : cell.Level;
}
