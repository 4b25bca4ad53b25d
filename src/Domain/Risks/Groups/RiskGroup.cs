using System.Globalization;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks.Groups;

/// <summary>
/// A common risk: similar risks of several departments that a person has said to be one. The risks themselves stay as they are, each with its
/// department; only the municipality-wide plan takes them as one.
/// </summary>
public sealed class RiskGroup
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 2000;

    private const string Prefix = "GR-";

    private readonly List<RiskGroupMember> _members = [];

    private RiskGroup() { }

    /// <param name="year">The year of all its risks.</param>
    /// <param name="number">The next that no group of the year has had, from 1; a dissolved group keeps its own.</param>
    /// <param name="said">What is said of it.</param>
    /// <param name="risks">At least two, of at least two departments.</param>
    /// <param name="by">Who merges them.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The year is closed, a risk is of another year, they are of one department, or there is no title.</exception>
    public RiskGroup(PlanningYear year, int number, GroupSaying said, IReadOnlyCollection<Risk> risks, string by, DateTime at)
    {
        (PlanningYear, PlanningYearId, Number) = (year, year.Id, number);
        Change(said, risks);
        (MadeBy, MadeAt) = (by, at);
    }

    public int Id { get; private set; }

    public int PlanningYearId { get; private set; }

    public PlanningYear PlanningYear { get; private set; } = null!;

    /// <summary>1 for the year's first.</summary>
    public int Number { get; private set; }

    /// <summary>Such as "GR-01".</summary>
    public string Reference => ReferenceOf(Number);

    public string Title { get; private set; } = "";

    /// <summary>How its value follows from those of the members.</summary>
    public GroupValue How { get; private set; }

    /// <summary>Why they are one; null where nothing is said.</summary>
    public string? Reason { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    public string? DissolvedBy { get; private set; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? DissolvedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyCollection<RiskGroupMember> Members => _members;

    public static string ReferenceOf(int number) => Prefix + number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The number in "GR-01" or "gr-1"; null where there is none.</summary>
    public static int? NumberIn(string? reference) =>
        reference is not null && reference.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(reference.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>Says something else of it, or takes other risks into it.</summary>
    /// <param name="said">What is said of it.</param>
    /// <param name="risks">All that belong to it from now on.</param>
    /// <exception cref="RuleBrokenException">As when it is made; or it is dissolved.</exception>
    public void Change(GroupSaying said, IReadOnlyCollection<Risk> risks)
    {
        PlanningYear.RequireOpen();
        Require(DissolvedAt is null, Rule.GroupMustStand, Reference);
        Require(risks.All(risk => risk.PlanningYearId == PlanningYearId), Rule.GroupMustBeOfOneYear, PlanningYear.Year);
        Require(risks.DistinctBy(risk => risk.DepartmentId).Count() > 1, Rule.GroupMustSpanDepartments);
        var title = RequiredText(said.Title, RiskLimits.Title, nameof(Title));
        var reason = OptionalText(said.Reason, ReasonLimit, nameof(Reason));

        (Title, How, Reason) = (title, said.How, reason);
        _members.RemoveAll(member => risks.All(risk => risk.Id != member.RiskId));
        _members.AddRange(risks.DistinctBy(risk => risk.Id).Where(risk => _members.TrueForAll(member => member.RiskId != risk.Id)).Select(risk => new RiskGroupMember(risk)));
    }

    /// <summary>Undoes the merger: its risks are on their own again. The number is not given to another.</summary>
    /// <exception cref="RuleBrokenException">It is dissolved already, or the year is closed.</exception>
    public void Dissolve(string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        Require(DissolvedAt is null, Rule.GroupMustStand, Reference);

        (DissolvedBy, DissolvedAt) = (by, at);
        _members.Clear();
    }
}
