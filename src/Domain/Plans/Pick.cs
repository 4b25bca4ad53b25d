using System.Globalization;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>What people have decided of one risk, whatever the rules say of it: in the plan, at a place of its own where that is said, or out of it; and why.</summary>
public sealed record Pick
{
    /// <summary>Most characters in a reason: it stands in an address, and on a row of the plan.</summary>
    public const int ReasonLimit = 200;

    /// <summary>Lowest place that can be said.</summary>
    public const int LastPlace = 9999;

    /// <summary>Between a risk's name and its place, "sn-07@3".</summary>
    private const char At = '@';

    /// <param name="slug">The risk's name in an address; capitals and surrounding space do not matter.</param>
    /// <param name="isMandatory">True: in the plan. False: out of it.</param>
    /// <param name="reason">1 to 200 characters.</param>
    /// <param name="place">Where its row stands in the plan, 1 to 9999, the last where the plan is shorter; null: by its rank.</param>
    /// <exception cref="RuleBrokenException">No risk is named, there is no reason or it is too long, the place is none, or a risk that is out is given one.</exception>
    public Pick(string slug, bool isMandatory, string? reason, int? place = null)
    {
        var (name, why) = (Text.OneLine(slug).ToLowerInvariant(), Text.OneLine(reason));
        Require(name.Length > 0, Rule.PickMustNameARisk, name);
        Require(why.Length > 0, Rule.PickMustHaveAReason, name);
        Require(why.Length <= ReasonLimit, Rule.PickReasonMustBeShort, name, ReasonLimit, why.Length);

        Require(place is null or (>= 1 and <= LastPlace), Rule.PlaceInThePlanMustBeANumber, name, LastPlace);
        Require(isMandatory || place is null, Rule.ExcludedRiskMustNotHaveAPlace, name);

        (Slug, IsMandatory, Reason, Place) = (name, isMandatory, why, place);
    }

    public string Slug { get; }

    public bool IsMandatory { get; }

    public string Reason { get; }

    /// <summary>Where its row stands in the plan, from 1; null: by its rank.</summary>
    public int? Place { get; }

    /// <summary>"sn-07", or "sn-07@3" where it has a place of its own.</summary>
    public string Target => Place is { } place ? $"{Slug}{At}{place}" : Slug;

    /// <summary>Reads a slug and a reason with a sign between them, such as "sn-07=new law" or, with a place, "sn-07@3=new law"; the reason may hold the sign too.</summary>
    /// <exception cref="RuleBrokenException">As for the constructor.</exception>
    public static Pick Parse(string text, char sign, bool isMandatory)
    {
        var parts = text.Split(sign, 2);
        var named = parts[0].Split(At, 2);
        return new Pick(named[0], isMandatory, parts.Length == 2 ? parts[1] : null, named.Length == 2 ? PlaceOf(named[1]) ?? 0 : null);
    }

    /// <summary>Reads a place; null where nothing is said, 0, which is none, for what is no number.</summary>
    public static int? PlaceOf(string text) => string.IsNullOrWhiteSpace(text) ? null : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
}
