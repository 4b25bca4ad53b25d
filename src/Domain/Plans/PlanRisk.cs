using System.Globalization;
using System.Text;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>All that a plan shows of a risk; what the plan's input hash is computed from.</summary>
public sealed record PlanRisk : Standing
{
    public required string DepartmentName { get; init; }

    public required string Title { get; init; }

    public string? Process { get; init; }

    public string? Cause { get; init; }

    public string? Event { get; init; }

    public string? Effect { get; init; }

    public string? ExistingControls { get; init; }

    public string? PlannedAction { get; init; }

    public string? ControlActivity { get; init; }

    public string? ControlMethod { get; init; }

    public string? ControlFrequency { get; init; }

    public string? Responsible { get; init; }

    public RiskResponse? Response { get; init; }

    /// <summary>Why another value counts than the computed one; null where the computed one does.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>The section of OSL that the risk's secrecy mark names, such as "18:8"; null when it carries none.</summary>
    public string? Secrecy { get; init; }

    /// <summary>How the value of a common risk follows from its sources; null for a department's own risk.</summary>
    public GroupValue? How { get; init; }

    public bool IsSecret => Secrecy is not null;

    /// <summary>A common risk: title from the group, texts from the highest member, as secret as the most secret of them.</summary>
    public static PlanRisk Common(RiskGrouping group, IReadOnlyList<PlanRisk> members, ScoringModel model)
    {
        var common = GroupStanding.Of(group.Reference, members, group.How, model, risk => risk.Title);
        return common with
        {
            Title = group.Title,
            DepartmentName = string.Join(", ", common.Departments),
            How = group.How,
            Secrecy = common.Secrecy ?? members.FirstOrDefault(risk => risk.IsSecret)?.Secrecy,
        };
    }

    /// <summary>One line that changes when anything the plan shows of the risk changes.</summary>
    public string Canonical()
    {
        var line = new StringBuilder(400);
        AppendCanonical(line);
        return line.ToString();
    }

    /// <summary>Appends <see cref="Canonical"/>.</summary>
    internal void AppendCanonical(StringBuilder line)
    {
        Append(line, Slug, Department, DepartmentName, Reference, Title, Process, Category, Cause, Event, Effect);
        Append(line, ExistingControls, PlannedAction, ControlActivity, ControlMethod, ControlFrequency, Responsible, Response?.ToString(), Secrecy);
        Append(line, Number(Likelihood), Number(Consequence), Number(Value), Number(Level));
        Append(line, Number(GoalCount), Number(GoalWeight), Number(DepartmentCount), Number(Appetite), Number(ValueBefore), Number(Age));
        Append(line, Number(ComputedValue), OverrideReason, Number(Goals.Count));
        foreach (var goal in Goals) Append(line, goal);
        if (Sources is null) return;

        Append(line, How?.ToString(), Number(Sources.Count));
        foreach (var source in Sources) Append(line, source.Department, source.Reference, source.Slug, source.Title, Number(source.Value));
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Length before text, so that no two lists of fields read alike.</summary>
    private static void Append(StringBuilder line, params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
        {
            if (field is null) line.Append("-1:;");
            else line.Append(field.Length).Append(':').Append(field).Append(';');
        }
    }
}
