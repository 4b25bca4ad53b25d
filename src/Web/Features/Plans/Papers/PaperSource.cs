using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>What a paper for the board is written from.</summary>
/// <param name="Content">A stored version, in the edition that is given away.</param>
/// <param name="Mark">Which version.</param>
/// <param name="Before">What was decided before it; null for the first plan.</param>
/// <param name="Changes">What has become other since; null where there is nothing before.</param>
/// <param name="At">When it was proposed, or saved as a draft, UTC: the paper's own day.</param>
/// <param name="Dnr">Diary number; null: the decision's, or a line to fill in.</param>
/// <param name="CaseHandler">Who answers for the paper; null leaves a line to fill in.</param>
internal sealed record PaperSource(PlanContent Content, PlanMark Mark, PlanMark? Before, PlanComparisonFile? Changes, DateTime At, string? Dnr, string? CaseHandler)
{
    public int Year => Content.Plan.Year;

    /// <summary>"2026 1", or "2026 SN 1" for a board's.</summary>
    public string Name => Content.Board is { } board ? $"{Year} {board.Code} {Mark.Number}" : $"{Year} {Mark.Number}";

    /// <summary>Who decides or has decided.</summary>
    public string Body => Mark.AdoptedBody ?? Mark.ProposedTo ?? Content.Board?.Name ?? T.Of("PlanVersion.Executive");

    /// <summary>What was decided before it is of the same year, so that it is replaced.</summary>
    public bool IsRevision => Before is not null && Changes!.Before.Year == Year;

    /// <summary>"version 1" or "planen för 2025".</summary>
    public string BeforeNamed => IsRevision ? Explain.LowerFirst(T.Of("PlanVersion.Named", Before!.Number)) : T.Of("Paper.PlanOf", Changes!.Before.Year);

    public string Handler => Filled(CaseHandler);

    public PaperHead Head(string title) => new(title, Content.Municipality, LocalTime.DayOf(At).ToIso(), Filled(Dnr ?? Mark.Decision?.Dnr));

    /// <summary>What the places of a template say.</summary>
    public LetterheadValues Values(string title, string foot) => LetterheadValues.Of(Content, title, foot) with
    {
        Day = LocalTime.DayOf(At).ToIso(),
        Dnr = Filled(Dnr ?? Mark.Decision?.Dnr),
        Handler = Handler,
    };

    public WordAbout About(string title) => new(title, Content.Municipality, PlanWords.LanguageTag, PlanWords.Title(Content), At);

    /// <summary>The plan's own foot under the paper's name.</summary>
    public string Foot(string title) => $"{title}, {Content.Municipality}. {T.Of(Content.Edition)}. {PlanMarkWords.Foot(Mark)}";

    private static string Filled(string? text) => string.IsNullOrWhiteSpace(text) ? T.Of("Paper.ToFillIn") : text.Trim();
}
