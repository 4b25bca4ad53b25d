using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks.Attachments;
using Vaggeryd.InternalControl.Web.Features.Risks.Comments;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

public sealed class RiskModel(IMediator mediator) : PageModel
{
    /// <summary>Longest title that is set as a heading; imported registers have whole paragraphs.</summary>
    public const int HeadingLength = 120;

    public int Year { get; private set; }

    public ShowRisk.Result Result { get; private set; } = null!;

    /// <summary>The risk's files.</summary>
    public AttachmentPanel Attachments { get; private set; } = null!;

    /// <summary>What is said of the risk.</summary>
    public CommentPanel Comments { get; private set; } = null!;

    /// <summary>What stands in the form about secrecy, and what is wrong with it.</summary>
    public SecrecyForm Form { get; private set; } = new();

    public string Slug { get; private set; } = "";

    public string HistoryAddress { get; private set; } = "";

    public async Task OnGetAsync(int year, string slug, CancellationToken cancellationToken)
    {
        await ReadAsync(year, slug, cancellationToken);
        Form = SecrecyForm.Of(Result.Risk);
    }

    public async Task<IActionResult> OnPostSekretessAsync(int year, string slug, SecrecyForm form, CancellationToken cancellationToken)
    {
        if (!form.NamesTwoSections) return await SaveAsync(new MarkRiskSecret.Command(year, slug, form.Version, form.Section, form.Skal ?? ""), year, slug, form, cancellationToken);

        await ReadAsync(year, slug, cancellationToken);
        Form = form with { HasTwoSections = true };
        return Result.MayMark ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostHavAsync(int year, string slug, SecrecyForm form, CancellationToken cancellationToken) =>
        SaveAsync(new LiftSecrecy.Command(year, slug, form.Version, form.Provad), year, slug, form, cancellationToken);

    /// <summary>"Före, I dag": the stages that were assessed to this cell of the matrix.</summary>
    public string StagesAt(int likelihood, int consequence) => string.Join(", ", Result.Assessments.Stages
        .Where(assessed => assessed.Joint is { } joint && joint.Likelihood == likelihood && joint.Consequence == consequence)
        .Select(assessed => T.Of($"Risk.Stage.{assessed.Stage}")));

    public bool IsNow(int likelihood, int consequence) =>
        Result.Assessments.At(AssessmentStage.Current).Joint is { } now && now.Likelihood == likelihood && now.Consequence == consequence;

    /// <summary>Where a cell or a step is written: first letter small, as inside a sentence.</summary>
    public static string Small(string word) => word.ToLower(CultureInfo.CurrentCulture);

    /// <summary>Day and time where the reader is.</summary>
    public static string When(DateTime utc) => LocalTime.Of(utc).ToString(T.Of("Risk.DateAndTime"), CultureInfo.CurrentCulture);

    /// <summary>The texts that the department wrote, under their names; those that are missing are left out.</summary>
    public IEnumerable<(string Name, string Text)> Controls => Present(
        ("Risk.ControlActivity", Result.Risk.ControlActivity),
        ("Risk.ControlMethod", Result.Risk.ControlMethod),
        ("Risk.ControlFrequency", Result.Risk.ControlFrequency));

    public static IEnumerable<(string Name, string Text)> Present(params (string Key, string? Text)[] texts) =>
        texts.Where(text => text.Text is not null).Select(text => (T.Of(text.Key), text.Text!));

    private async Task<IActionResult> SaveAsync(IRequest<Unit> command, int year, string slug, SecrecyForm form, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(command, cancellationToken);
            return Redirect($"{RegisterAddress.Of(year)}/{slug}");
        }
        catch (RuleBrokenException broken)
        {
            await ReadAsync(year, slug, cancellationToken);
            Form = (broken.Rule == Rule.LiftedSecrecyMustBeConsidered ? SecrecyForm.Of(Result.Risk) : form) with { Problem = broken };
            return Page();
        }
    }

    private async Task ReadAsync(int year, string slug, CancellationToken cancellationToken)
    {
        (Year, Slug, HistoryAddress) = (year, slug, $"{SiteAddress.Risk(year, slug)}/historik");
        Result = await mediator.Send(new ShowRisk.Query(year, slug), cancellationToken);
        Attachments = new AttachmentPanel(await mediator.Send(new ShowAttachments.Query(year, slug), cancellationToken));
        Comments = new CommentPanel(await mediator.Send(new ShowComments.Query(year, slug), cancellationToken));
    }
}
