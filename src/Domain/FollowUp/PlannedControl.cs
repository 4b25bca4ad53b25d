using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>A control of a decided plan in one department.</summary>
/// <param name="Department">The code of the department that reports it.</param>
/// <param name="Key">What makes it the same control in the next version of the plan, 64 characters.</param>
/// <param name="Says">What the plan says of it.</param>
/// <param name="Risk">The risk that it is about, as the plan has it; null where it is about every department.</param>
public sealed record PlannedControl(string Department, string Key, PlanItemText Says, PlanRisk? Risk)
{
    /// <summary>Length of <see cref="Key"/>.</summary>
    public const int KeyLength = 64;

    /// <summary>Where it stands in the year's follow-up: two plans of a year that say the same place mean the same control.</summary>
    public (string Department, string Key) Place => (Department, Key);

    /// <summary>
    /// The controls of a plan, in its order. One about a common risk is reported by each department whose risk it is, a deviation of
    /// last year about none by the department that it was found in, and another one about no single risk by every department that reports for itself. A risk's own control is the same as long as the risk is; another one is the same while what it
    /// checks is said in the same words, capitals or not.
    /// </summary>
    /// <param name="items">The plan's rows.</param>
    /// <param name="risks">The plan's risks.</param>
    /// <param name="everyone">Codes of the departments that report for themselves: boards and companies.</param>
    public static IReadOnlyList<PlannedControl> Of(IEnumerable<PlanItemText> items, IEnumerable<PlanRisk> risks, IReadOnlyList<string> everyone)
    {
        var bySlug = risks.ToDictionary(risk => risk.Slug);
        var said = new Dictionary<string, int>();
        var controls = new List<PlannedControl>();
        foreach (var item in items.Where(item => item.Kind == PlanItemKind.ControlActivity))
        {
            var risk = item.Slug is null ? null : bySlug.GetValueOrDefault(item.Slug);
            var same = item.Origin == PlanItemOrigin.Risk ? $"risk|{item.Slug}" : $"{item.Origin}|{item.Slug}|{Text.OneLine(item.What).ToLowerInvariant()}";
            var times = said[same] = said.GetValueOrDefault(same) + 1;
            var key = Text.Fingerprint(times == 1 ? same : $"{same}|{times}");
            var departments = risk?.Departments ?? (item.Department is { } one ? [one] : everyone);
            controls.AddRange(departments.Select(department => new PlannedControl(department, key, item, risk)));
        }

        return controls;
    }

    /// <summary>
    /// The controls of a board's own plan. What is decided for all stands in it by itself, and is followed up as the municipality's plan says, for as long as
    /// that has it.
    /// </summary>
    /// <param name="items">The plan's rows.</param>
    /// <param name="risks">The plan's risks.</param>
    /// <param name="board">Code of whose plan it is.</param>
    public static IReadOnlyList<PlannedControl> OfBoard(IEnumerable<PlanItemText> items, IEnumerable<PlanRisk> risks, string board) =>
        Of(items.Where(item => item.Origin != PlanItemOrigin.CommonControl), risks, [board]);
}
