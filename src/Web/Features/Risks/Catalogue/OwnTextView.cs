using Vaggeryd.InternalControl.Web.Features.Risks.Writing;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>What the form of an own text shows, new or not.</summary>
/// <param name="Address">Where it is sent.</param>
/// <param name="Form">What stands in it.</param>
/// <param name="Categories">Those that the catalogue has.</param>
/// <param name="Problems">What keeps it from being saved.</param>
public sealed record OwnTextView(string Address, OwnTextForm Form, IReadOnlyList<string> Categories, IReadOnlyList<FormProblem> Problems)
{
    public string? ProblemAt(string field) => Problems.FirstOrDefault(problem => problem.Place == field)?.What;
}
