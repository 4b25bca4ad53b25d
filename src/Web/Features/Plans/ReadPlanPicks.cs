using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Reads what people decided beside the rules, from an address and from the fields for one more, and says what is wrong.</summary>
public sealed class ReadPlanPicks
{
    public const string Risk = "risk";
    public const string Decision = "val";
    public const string Reason = "skal";
    public const string Place = "plats";

    private readonly List<Pick> _picks = [];

    private ReadPlanPicks() { }

    /// <summary>The picks, or none when something is wrong: a plan is never shown by others than those asked for.</summary>
    public IReadOnlyList<Pick> Picks => Problem is null ? _picks : [];

    /// <summary>What could be read, for the form.</summary>
    public IReadOnlyList<Pick> Readable => _picks;

    public string? Problem { get; private set; }

    /// <summary>What stands in the fields for one more.</summary>
    public (string Risk, bool IsMandatory, string Reason, string Place) Next { get; private set; } = ("", true, "", "");

    /// <param name="value">What the address has under a name.</param>
    /// <param name="isSent">The form was sent, so that its fields are one more pick; otherwise they are only filled in.</param>
    public static ReadPlanPicks From(Func<string, IEnumerable<string?>> value, bool isSent)
    {
        var read = new ReadPlanPicks();
        foreach (var isMandatory in new[] { true, false })
        foreach (var text in value(isMandatory ? PlanAddress.Mandatory : PlanAddress.Excluded).OfType<string>().Where(text => text.Trim().Length > 0))
            read.Add(() => Pick.Parse(text, PlanAddress.Sign, isMandatory));

        read.Next = (Word(Risk), Word(Decision) != PlanAddress.Excluded, Word(Reason), Word(Place));
        if (isSent && read.Next.Risk.Length + read.Next.Reason.Length > 0 && read.Add(() => new Pick(read.Next.Risk, read.Next.IsMandatory, read.Next.Reason, Pick.PlaceOf(read.Next.Place)))) read.Next = ("", true, "", "");
        return read;

        string Word(string name) => value(name).FirstOrDefault()?.Trim() ?? "";
    }

    /// <summary>From picks that are stored.</summary>
    public static ReadPlanPicks Of(IEnumerable<Pick> picks)
    {
        var read = new ReadPlanPicks();
        read._picks.AddRange(picks);
        return read;
    }

    /// <summary>The year's risks did not go with the picks. One that was added last goes back to its fields.</summary>
    public void Refuse(RuleBrokenException broken)
    {
        Problem = InWords(broken);
        if (_picks is [.., var last] && broken.Details is [string slug, ..] && last.Slug == slug)
        {
            _picks.RemoveAt(_picks.Count - 1);
            Next = (last.Slug, last.IsMandatory, last.Reason, $"{last.Place}");
        }
    }

    /// <summary>True for what a pick may break once the year's risks are known.</summary>
    public static bool Concerns(Rule rule) => rule is Rule.PickMustNameARisk or Rule.PickMustBeSaidOnce or Rule.MandatoryRiskMustBeAssessed;

    private bool Add(Func<Pick> read)
    {
        try
        {
            _picks.Add(read());
            return true;
        }
        catch (RuleBrokenException broken)
        {
            Problem ??= InWords(broken);
            return false;
        }
    }

    private static string InWords(RuleBrokenException broken) => T.Of($"Rule.{broken.Rule}", [.. broken.Details]);
}
