using Vaggeryd.InternalControl.Domain.Planning;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks.Groups;

/// <summary>That a person has said of similar risks that no two of them are the same, so that they are not suggested as one again.</summary>
public sealed class RiskDistinction
{
    private readonly List<DistinctRisk> _risks = [];

    private RiskDistinction() { }

    /// <param name="year">The year of all of them.</param>
    /// <param name="risks">At least two.</param>
    /// <param name="reason">Why; may be left out.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The year is closed, a risk is of another year, or there is only one.</exception>
    public RiskDistinction(PlanningYear year, IReadOnlyCollection<Risk> risks, string? reason, string by, DateTime at)
    {
        year.RequireOpen();
        Require(risks.All(risk => risk.PlanningYearId == year.Id), Rule.GroupMustBeOfOneYear, year.Year);
        Require(risks.DistinctBy(risk => risk.Id).Count() > 1, Rule.DistinctRisksMustBeSeveral);

        Reason = OptionalText(reason, RiskGroup.ReasonLimit, nameof(Reason));
        (PlanningYear, PlanningYearId, SaidBy, SaidAt) = (year, year.Id, by, at);
        _risks.AddRange(risks.DistinctBy(risk => risk.Id).Select(risk => new DistinctRisk(risk)));
    }

    public int Id { get; private set; }

    public int PlanningYearId { get; private set; }

    public PlanningYear PlanningYear { get; private set; } = null!;

    public string? Reason { get; private set; }

    public string SaidBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SaidAt { get; private set; }

    public IReadOnlyCollection<DistinctRisk> Risks => _risks;
}
