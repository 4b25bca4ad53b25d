using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Alternatives held against each other, with all that a page or a file needs to show them.</summary>
/// <param name="Year">The year and its model.</param>
/// <param name="Simulation">The alternatives.</param>
/// <param name="Frame">Names of goals and departments.</param>
/// <param name="Edition">The edition that is shown.</param>
/// <param name="HasBoth">The person may choose between the editions.</param>
public sealed record SimulationContent(PageYear Year, PlanSimulation<DraftRisk> Simulation, CoverageFrame Frame, Edition Edition, bool HasBoth)
{
    public string DepartmentName(string code) => Frame.Departments.FirstOrDefault(department => department.Code == code)?.Name ?? code;

    /// <summary>"A" for the first.</summary>
    public static string Letter(int place) => ((char)('A' + place)).ToString();
}
