using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Planning;

/// <summary>The year's days come in the order in which one waits for the other; each may be left out.</summary>
public sealed class YearDaysTests
{
    [TestCase("2025-10-10", "2025-11-20", "2025-12-15")]
    [TestCase("2025-10-10", "2025-10-10", "2025-10-10")]
    [TestCase("2025-10-10", null, "2025-12-15")]
    [TestCase(null, null, "2025-12-15")]
    [TestCase(null, null, null)]
    public void SetDays_WhenInOrder_KeepsThem(string? analyses, string? decisions, string? plan)
    {
        var year = new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4)));

        year.SetDays(Day(analyses), Day(decisions), Day(plan)).ShouldBe(analyses is not null || plan is not null);

        (year.AnalysesDue, year.DecisionsDue, year.PlanDue).ShouldBe((Day(analyses), Day(decisions), Day(plan)));
        year.SetDays(Day(analyses), Day(decisions), Day(plan)).ShouldBeFalse();
    }

    [TestCase("2025-11-21", "2025-11-20", null)]
    [TestCase(null, "2025-11-20", "2025-11-19")]
    [TestCase("2025-11-20", null, "2025-11-19")]
    public void SetDays_WhenOneComesTooEarly_IsRefused(string? analyses, string? decisions, string? plan)
    {
        var year = new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4)));

        ((Action)(() => year.SetDays(Day(analyses), Day(decisions), Day(plan)))).ShouldBreak(Rule.DaysMustComeInOrder);

        year.AnalysesDue.ShouldBeNull();
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
