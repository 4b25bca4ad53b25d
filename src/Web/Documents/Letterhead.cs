using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>A template of the municipality's that papers are written on, checked when it came.</summary>
public sealed record Letterhead(string Sha256, byte[] Bytes)
{
    private const int ShortHash = 12;

    /// <summary>What tells it from others in the trail.</summary>
    public string Beginning => Sha256[..ShortHash];
}

/// <summary>What one paper is written on, and what its placeholders say there.</summary>
internal sealed record PaperSheet(Letterhead Letterhead, LetterheadValues Values)
{
    /// <summary>Null where the municipality has no template of its own.</summary>
    public static PaperSheet? Of(Letterhead? letterhead, LetterheadValues values) => letterhead is null ? null : new(letterhead, values);
}

/// <summary>What a paper says in the places of a template.</summary>
/// <param name="Title">The paper's name.</param>
/// <param name="Municipality">Whose paper.</param>
/// <param name="Foot">Paper, municipality, edition, version and the beginning of the control sum in one sentence.</param>
internal sealed record LetterheadValues(string Title, string Municipality, string Foot)
{
    private const int ShortHash = 12;

    /// <summary>The paper's day.</summary>
    public string Day { get; init; } = T.Of("Paper.ToFillIn");

    /// <summary>Diary number.</summary>
    public string Dnr { get; init; } = T.Of("Paper.ToFillIn");

    /// <summary>Which version, and how far it has come.</summary>
    public string Version { get; init; } = T.Of("Template.NotStored");

    /// <summary>The beginning of the control sum.</summary>
    public string Sum { get; init; } = T.Of("Template.NoSum");

    /// <summary>Who answers for the paper.</summary>
    public string Handler { get; init; } = T.Of("Paper.ToFillIn");

    /// <summary>What the plan itself knows; what a person gives for a paper is added to it.</summary>
    public static LetterheadValues Of(PlanContent content, string title, string foot)
    {
        var values = new LetterheadValues(title, content.Municipality, foot);
        if (content.Mark is not { } mark) return values;

        return values with
        {
            Day = mark.ProposedAt is { } at ? LocalTime.DayOf(at).ToIso() : values.Day,
            Dnr = mark.Decision?.Dnr ?? values.Dnr,
            Version = PlanMarkWords.Named(mark),
            Sum = mark.Hash is { } hash ? hash[..ShortHash] : values.Sum,
        };
    }

    /// <summary>Null for a word that is no placeholder, and for the place of the content.</summary>
    public string? Of(string word) => word switch
    {
        LetterheadWords.Title => Title,
        LetterheadWords.Municipality => Municipality,
        LetterheadWords.Day => Day,
        LetterheadWords.Dnr => Dnr,
        LetterheadWords.Foot => Foot,
        LetterheadWords.Version => Version,
        LetterheadWords.Sum => Sum,
        LetterheadWords.Handler => Handler,
        _ => null,
    };
}
