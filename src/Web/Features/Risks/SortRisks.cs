using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Puts a register in the order that the reader asks for; unscored risks always come last, as a group of their own.</summary>
internal static class SortRisks
{
    public const string ByValue = "varde";
    public const string ByTitle = "risk";
    public const string ByDepartment = "namnd";
    public const string ByResponse = "hantering";
    public const string ByResponsible = "ansvarig";
    public const string Rising = "stigande";
    public const string Falling = "fallande";

    private static readonly string[] Columns = [ByValue, ByTitle, ByDepartment, ByResponse, ByResponsible];

    /// <summary>The column asked for, or the value when it is none of the columns.</summary>
    public static string Column(RegisterAddress address) =>
        Columns.Contains(address[RegisterAddress.Sort]) ? address[RegisterAddress.Sort] : ByValue;

    /// <summary>The direction asked for; a value falls and words rise when nothing is said.</summary>
    public static bool IsFalling(RegisterAddress address) => address[RegisterAddress.Order] switch
    {
        Rising => false,
        Falling => true,
        _ => Column(address) == ByValue,
    };

    public static IQueryable<Risk> Sorted(this IQueryable<Risk> risks, RegisterAddress address)
    {
        var falling = IsFalling(address);

        // The rank key alone puts the unscored last, and alone it is read by the index: what most readers open.
        if (Column(address) == ByValue && falling) return risks.OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id);

        var grouped = risks.OrderBy(risk => risk.Level == null);
        return Column(address) switch
        {
            ByTitle => (falling ? grouped.ThenByDescending(risk => risk.Title) : grouped.ThenBy(risk => risk.Title)).ThenByRank(),
            ByDepartment => (falling ? grouped.ThenByDescending(risk => risk.Department.Code) : grouped.ThenBy(risk => risk.Department.Code)).ThenByRank(),
            ByResponsible => grouped.ThenBy(risk => risk.Responsible == null).ByResponsibleThen(falling),
            ByResponse => grouped.ThenBy(risk => risk.Response == null).ByStrengthThen(falling),
            _ => grouped.ThenByDescending(risk => risk.RankKey).ThenBy(risk => risk.Id),
        };
    }

    private static IOrderedQueryable<Risk> ByResponsibleThen(this IOrderedQueryable<Risk> risks, bool falling) =>
        (falling ? risks.ThenByDescending(risk => risk.Responsible) : risks.ThenBy(risk => risk.Responsible)).ThenByRank();

    /// <summary>From the strongest response to the weakest, not by the letters of their names.</summary>
    private static IOrderedQueryable<Risk> ByStrengthThen(this IOrderedQueryable<Risk> risks, bool falling) => (falling
        ? risks.ThenByDescending(risk => risk.Response == RiskResponse.TreatNow ? 1 : risk.Response == RiskResponse.Treat ? 2 : risk.Response == RiskResponse.Control ? 3 : risk.Response == RiskResponse.Watch ? 4 : 5)
        : risks.ThenBy(risk => risk.Response == RiskResponse.TreatNow ? 1 : risk.Response == RiskResponse.Treat ? 2 : risk.Response == RiskResponse.Control ? 3 : risk.Response == RiskResponse.Watch ? 4 : 5)).ThenByRank();

    private static IOrderedQueryable<Risk> ThenByRank(this IOrderedQueryable<Risk> risks) =>
        risks.ThenBy(risk => risk.RankKey).ThenBy(risk => risk.Id);
}
