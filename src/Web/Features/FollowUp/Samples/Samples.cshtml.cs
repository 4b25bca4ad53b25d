using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

[RequestSizeLimit(ReportModel.Most)]
[RequestFormLimits(MultipartBodyLengthLimit = ReportModel.Most)]
public sealed class SamplesModel(IMediator mediator) : PageModel
{
    private const int UsualConfidence = 95;
    private const decimal UsualTolerable = 5;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Control { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    /// <summary>The draw whose rows are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Dragning { get; set; }

    /// <summary>How many there are in all, for the suggestion.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Pop { get; set; }

    /// <summary>Percent.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Sakerhet { get; set; }

    /// <summary>Percent.</summary>
    [BindProperty(SupportsGet = true)]
    public decimal? Andel { get; set; }

    public ShowSamples.Result Result { get; private set; } = null!;

    /// <summary>How many to look at; null before anybody has said how many there are.</summary>
    public SampleSize? Suggestion { get; private set; }

    public SampleForm Form { get; private set; } = new();

    /// <summary>What is wrong and at which field; null when nothing is.</summary>
    public (string Field, string Text)? Problem { get; private set; }

    public DrawnRows? Rows => Result.Shown is { } shown ? DrawnRows.Of(shown) : null;

    public string Report => SiteAddress.Occurrence(Year, Control, Period);

    public string Address => $"{Report}/stickprov";

    public int ShownConfidence => Sakerhet ?? UsualConfidence;

    public decimal ShownTolerable => Andel ?? UsualTolerable;

    public string NameOf(DrawnSample draw) => Result.Names.GetValueOrDefault(draw.By) is { Length: > 0 } name ? name : draw.By;

    public string? ProblemAt(string field) => Problem is { } problem && problem.Field == field ? problem.Text : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Pop ??= Result.Occurrence.Result?.Report.Population?.ToString(CultureInfo.InvariantCulture);
        if (string.IsNullOrWhiteSpace(Pop)) return;

        if (ReportForm.Read(Pop) is not { } population) Problem = ("pop", T.Of("FollowUp.NotANumber"));
        else Suggest(population);
    }

    public async Task<IActionResult> OnPostDraAsync(SampleForm form, IFormFile? lista, CancellationToken cancellationToken)
    {
        await using var content = lista?.OpenReadStream() ?? Stream.Null;
        try
        {
            await mediator.Send(new DrawSample.Command(new OccurrenceKey(Year, Control, Period, form.Sedd), lista?.FileName ?? "", content, ReportForm.Read(form.Antal) ?? 0, form.Skal), cancellationToken);
            return Redirect($"{Address}#dragning");
        }
        catch (RuleBrokenException broken)
        {
            Problem = (broken.Rule == Rule.RedrawMustSayWhy || broken.Details is [nameof(DrawnSample.Because), ..] ? "skal" : "antal", T.Of($"Rule.{broken.Rule}", [.. broken.Details]));
        }
        catch (BadInputException bad)
        {
            Problem = ("lista", string.Join(" ", bad.Problems));
        }
        catch (ConflictException lost)
        {
            Problem = ("lista", lost.Problems[0].What);
        }

        await ReadAsync(cancellationToken);
        Form = form with { Sedd = ChangeOccurrence.Stamp(Result.Occurrence) };
        return Page();
    }

    private void Suggest(int population)
    {
        try
        {
            Suggestion = SampleSize.Of(population, ShownConfidence, ShownTolerable);
            Form = Form with { Antal = Suggestion.Size.ToString(CultureInfo.InvariantCulture) };
        }
        catch (RuleBrokenException broken)
        {
            Problem = (broken.Rule switch { Rule.ConfidenceMustBeOffered => "sakerhet", Rule.TolerableMustBeReasonable => "andel", _ => "pop" }, T.Of($"Rule.{broken.Rule}", [.. broken.Details]));
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ShowSamples.Query(new OccurrenceKey(Year, Control, Period), Dragning), cancellationToken);
        Form = Form with { Sedd = ChangeOccurrence.Stamp(Result.Occurrence) };
    }

    /// <summary>The form that draws, with the names that the fields have.</summary>
    public sealed record SampleForm
    {
        /// <summary>What the person has read, see <see cref="OccurrenceKey.Seen"/>.</summary>
        public string? Sedd { get; init; }

        /// <summary>How many to draw.</summary>
        public string? Antal { get; init; }

        /// <summary>Why it is drawn again.</summary>
        public string? Skal { get; init; }
    }
}
