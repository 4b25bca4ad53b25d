using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>Two people's forms of the same risk, put together; what both changed is for a person to choose.</summary>
public sealed class MergeForms
{
    // What may be chosen of a text that both changed.
    public const string Mine = "min";
    public const string Theirs = "deras";
    public const string Both = "bada";

    private readonly IReadOnlyList<MergedText> _texts;

    public MergeForms(RiskForm before, RiskForm mine, RiskForm theirs)
    {
        (Before, MyForm, TheirForm) = (before, mine, theirs);
        _texts = TextMerge.Of(before.Fields, mine.Fields, theirs.Fields);
    }

    public RiskForm Before { get; }

    public RiskForm MyForm { get; }

    public RiskForm TheirForm { get; }

    public IEnumerable<MergedText> Conflicts => _texts.Where(text => text.Outcome == MergeOutcome.Conflict);

    /// <summary>What only I changed, and what only they did: both are taken.</summary>
    public IEnumerable<MergedText> Taken => _texts.Where(text => text.Outcome is MergeOutcome.Mine or MergeOutcome.Theirs);

    /// <summary>Whether both texts can stand after each other: not a choice, a day or a cell.</summary>
    public static bool MayKeepBoth(MergedText text) => text.Name is not (RiskForm.Response or RiskForm.ReviewOn or RiskForm.Title or RiskForm.Category)
        && !RiskForm.StageField.Values.Contains(text.Name) && !text.Name.StartsWith(RiskForm.Goal, StringComparison.Ordinal);

    /// <summary>What both wrote, mine first; what they have alike stands once.</summary>
    public static string BothTexts(MergedText text) => text.Theirs.Length == 0 ? text.Mine
        : string.Join('\n', text.Mine.Split('\n').Concat(text.Theirs.Split('\n')).Where(line => line.Length > 0).Distinct());

    /// <summary>The form that stands after the choices; null while a choice is missing.</summary>
    /// <param name="choice">What is chosen of a text.</param>
    /// <param name="own">What is written for a text of which both are kept.</param>
    public RiskForm? Chosen(Func<string, string?> choice, Func<string, string?> own)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var text in _texts)
        {
            var chosen = text.Outcome != MergeOutcome.Conflict ? text.Settled : choice(text.Name) switch
            {
                Mine => text.Mine,
                Theirs => text.Theirs,
                Both when MayKeepBoth(text) => own(text.Name) ?? BothTexts(text),
                _ => null,
            };
            if (chosen is null) return null;
            fields.Add(new(text.Name, chosen));
        }

        return RiskForm.From(fields);
    }
}
