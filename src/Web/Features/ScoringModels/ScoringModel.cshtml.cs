using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

public sealed class ScoringModelPageModel(IMediator mediator) : PageModel
{
    public ShowScoringModel.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(int id, CancellationToken cancellationToken) => Result = await mediator.Send(new ShowScoringModel.Query(id), cancellationToken);

    /// <summary>"Sannolikhet 3, konsekvens 2 har värdet 5, lägre än 6 för sannolikhet 2, konsekvens 2."</summary>
    public static string Sentence(ModelWarning warning) => warning.Band is { } band
        ? T.Of("ModelWarningKind.BandIsNeverReached", T.Of(band.Name))
        : T.Of($"ModelWarningKind.{warning.Kind}", warning.Cell.Likelihood, warning.Cell.Consequence, Told(warning.Kind, warning.Cell), Told(warning.Kind, warning.Before), warning.Before.Likelihood, warning.Before.Consequence);

    private static int Told(ModelWarningKind kind, RiskScore cell) => kind == ModelWarningKind.ValueFalls ? cell.Value : cell.Level;
}
