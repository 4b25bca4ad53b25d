using System.Globalization;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Which stored version is meant.</summary>
/// <param name="Plan">Of which year, and whose.</param>
/// <param name="Number">The version's number; null: the newest, or with <paramref name="InForce"/> the one that was decided last.</param>
/// <param name="InForce">Only decided versions count.</param>
public sealed record PlanVersionKey(PlanKey Plan, int? Number, bool InForce = false)
{
    public int Year => Plan.Year;

    internal string NotFound => Number is { } number ? T.Of("PlanVersion.NotFound", Year, number) : T.Of(InForce ? "PlanVersion.NoneInForce" : "PlanVersion.None", Year);

    /// <summary>Reads "2", a version of the year, or "2025", what is in force in another year: no plan comes to two thousand versions.</summary>
    /// <exception cref="BadInputException">It is no number from 1.</exception>
    public static PlanVersionKey Parse(PlanKey plan, string text, string place)
    {
        if (!int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) throw new BadInputException(place, T.Of("PlanVersion.BadNumber", text));

        return number < PlanningYear.First ? new(plan, number) : new(plan with { Year = number }, null, InForce: true);
    }

    /// <summary>Reads two with a comma between, the earlier first.</summary>
    /// <exception cref="BadInputException">They are not two, or one is no number from 1.</exception>
    public static (PlanVersionKey Before, PlanVersionKey Now) ParseTwo(PlanKey plan, string text, string place) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var before, var now]
            ? (Parse(plan, before, place), Parse(plan, now, place))
            : throw new BadInputException(place, T.Of("PlanVersion.SayTwo", text));

    internal IQueryable<PlanVersion> In(IQueryable<PlanVersion> versions)
    {
        if (Number is { } number) return versions.Where(version => version.Number == number);

        var open = InForce ? versions.Where(version => version.Status == PlanVersionStatus.Adopted || version.Status == PlanVersionStatus.Replaced) : versions;
        return open.OrderByDescending(version => version.Number);
    }
}
