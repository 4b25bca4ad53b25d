using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>What people have decided of one risk, whatever the rules say of it: in the plan, or out of it; and why.</summary>
public sealed record Pick
{
    /// <summary>Most characters in a reason: it stands in an address, and on a row of the plan.</summary>
    public const int ReasonLimit = 200;

    /// <param name="slug">The risk's name in an address; capitals and surrounding space do not matter.</param>
    /// <param name="isMandatory">True: in the plan. False: out of it.</param>
    /// <param name="reason">1 to 200 characters.</param>
    /// <exception cref="RuleBrokenException">No risk is named, or there is no reason, or it is too long.</exception>
    public Pick(string slug, bool isMandatory, string? reason)
    {
        var (name, why) = (Text.OneLine(slug).ToLowerInvariant(), Text.OneLine(reason));
        Require(name.Length > 0, Rule.PickMustNameARisk, name);
        Require(why.Length > 0, Rule.PickMustHaveAReason, name);
        Require(why.Length <= ReasonLimit, Rule.PickReasonMustBeShort, name, ReasonLimit, why.Length);

        (Slug, IsMandatory, Reason) = (name, isMandatory, why);
    }

    public string Slug { get; }

    public bool IsMandatory { get; }

    public string Reason { get; }

    /// <summary>Reads a slug and a reason with a sign between them, such as "sn-07=new law"; the reason may hold the sign too.</summary>
    /// <exception cref="RuleBrokenException">As for the constructor.</exception>
    public static Pick Parse(string text, char sign, bool isMandatory)
    {
        var parts = text.Split(sign, 2);
        return new Pick(parts[0], isMandatory, parts.Length == 2 ? parts[1] : null);
    }
}
