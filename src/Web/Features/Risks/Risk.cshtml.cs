using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

public sealed class RiskModel(IMediator mediator) : PageModel
{
    /// <summary>Longest title that is set as a heading; imported registers have whole paragraphs.</summary>
    public const int HeadingLength = 120;

    public int Year { get; private set; }

    public ShowRisk.Result Result { get; private set; } = null!;

    public string HistoryAddress { get; private set; } = "";

    public async Task OnGetAsync(int year, string slug, CancellationToken cancellationToken)
    {
        Year = year;
        HistoryAddress = $"{SiteAddress.Risk(year, slug)}/historik";
        Result = await mediator.Send(new ShowRisk.Query(year, slug), cancellationToken);
    }

    /// <summary>"Före, I dag": the stages that were assessed to this cell of the matrix.</summary>
    public string StagesAt(int likelihood, int consequence) => string.Join(", ", Result.Risk.Assessments
        .Where(assessed => assessed.Likelihood == likelihood && assessed.Consequence == consequence)
        .OrderBy(assessed => assessed.Stage)
        .Select(assessed => T.Of($"Risk.Stage.{assessed.Stage}")));

    public bool IsNow(int likelihood, int consequence) =>
        Result.Risk.At(AssessmentStage.Current) is { } now && now.Likelihood == likelihood && now.Consequence == consequence;

    /// <summary>Where a cell or a step is written: first letter small, as inside a sentence.</summary>
    public static string Small(string word) => word.ToLower(CultureInfo.CurrentCulture);

    /// <summary>The texts that the department wrote, under their names; those that are missing are left out.</summary>
    public IEnumerable<(string Name, string Text)> Controls => Present(
        ("Risk.ControlActivity", Result.Risk.ControlActivity),
        ("Risk.ControlMethod", Result.Risk.ControlMethod),
        ("Risk.ControlFrequency", Result.Risk.ControlFrequency));

    public static IEnumerable<(string Name, string Text)> Present(params (string Key, string? Text)[] texts) =>
        texts.Where(text => text.Text is not null).Select(text => (T.Of(text.Key), text.Text!));
}
