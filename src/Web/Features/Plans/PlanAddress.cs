using System.Globalization;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Where a plan stands by its rules and picks, so that an address says the same to everyone who gets it. Nothing is saved.</summary>
/// <param name="Key">Of which year, and whose.</param>
/// <param name="Picks">What people decided beside the rules.</param>
/// <param name="IsOpen">The open edition is asked for.</param>
/// <param name="Basis">Which of the year's risks.</param>
public sealed record PlanAddress(PlanKey Key, IReadOnlyList<Pick> Picks, bool IsOpen, PlanBasis Basis = PlanBasis.AllRisks)
{
    public const string Rule = "regel";
    public const string Alternative = "alternativ";
    public const string Mandatory = "med";
    public const string Excluded = "utan";
    public const string Department = "namnd";
    public const string Category = "kat";
    public const string OpenEdition = "oppen";

    /// <summary>Between a risk's address and the reason for picking it.</summary>
    public const char Sign = ':';

    /// <summary>Stands for "no category".</summary>
    public const string NoCategory = "-";

    private string Root => Key.Address;

    /// <summary>The edition that the address asks for; null when it says nothing.</summary>
    public static Edition? Asked(string? word) => word == OpenEdition ? Edition.Open : null;

    /// <summary>A pick as the address has it.</summary>
    public static string Written(Pick pick) => $"{pick.Target}{Sign}{pick.Reason}";

    /// <summary>The plan of these rules, or its rows of one department or category.</summary>
    public string Plan(IEnumerable<SelectionRule> rules, string? department = null, string? category = null) =>
        Root + SiteAddress.Words([.. Rules(rules), .. Rest(), (Department, department), (Category, category)]);

    /// <summary>The plan's form, about to pick one risk.</summary>
    public string Picking(IEnumerable<SelectionRule> rules, string slug, bool isMandatory) =>
        Root + SiteAddress.Words([.. Rules(rules), .. Rest(), (ReadPlanPicks.Risk, slug), (ReadPlanPicks.Decision, isMandatory ? Mandatory : Excluded)]) + "#val";

    /// <summary>The plan's form, about to move one row.</summary>
    public string Moving(IEnumerable<SelectionRule> rules, string slug, int place) =>
        Root + SiteAddress.Words([.. Rules(rules), .. Rest(), (ReadPlanPicks.Risk, slug), (ReadPlanPicks.Decision, Mandatory), (ReadPlanPicks.Place, place.ToString(CultureInfo.InvariantCulture))]) + "#val";

    /// <summary>The plan as a file.</summary>
    public string File(IEnumerable<SelectionRule> rules, string format) => $"{Root}/hamta" + SiteAddress.Words([("format", format), .. Rules(rules), .. Rest()]);

    /// <summary>The simulation of these alternatives.</summary>
    public string Simulation(IEnumerable<PlanAlternative> alternatives) => $"{Root}/regel" + SiteAddress.Words([.. Alternatives(alternatives), .. Rest()]);

    /// <summary>The simulation as a workbook.</summary>
    public string SimulationFile(IEnumerable<PlanAlternative> alternatives) => $"{Root}/regel/hamta" + SiteAddress.Words([.. Alternatives(alternatives), .. Rest()]);

    private static IEnumerable<(string Name, string? Value)> Rules(IEnumerable<SelectionRule> rules) => rules.Select(rule => (Rule, (string?)rule.ToString()));

    private static IEnumerable<(string Name, string? Value)> Alternatives(IEnumerable<PlanAlternative> alternatives) => alternatives.Select(one => (Alternative, (string?)one.ToString()));

    private IEnumerable<(string Name, string? Value)> Rest() =>
        [.. Picks.OrderByDescending(pick => pick.IsMandatory).Select(pick => (pick.IsMandatory ? Mandatory : Excluded, (string?)Written(pick))), (BasisWord.Name, BasisWord.Written(Basis)), ("utgava", IsOpen ? OpenEdition : null)];
}
