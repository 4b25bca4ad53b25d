using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>The risk page's form about secrecy, with the names that the fields have.</summary>
public sealed record SecrecyForm
{
    /// <summary>Sections that municipalities use most for risks; each has words under <c>Secrecy.Section.</c></summary>
    public static readonly IReadOnlyList<string> Common = ["18:13", "18:8", "18:9", "15:2"];

    public int Version { get; init; }

    /// <summary>One of <see cref="Common"/>; empty when the section stands in <see cref="Annat"/>.</summary>
    public string? Lagrum { get; init; }

    public string? Annat { get; init; }

    public string? Skal { get; init; }

    /// <summary>The person has considered whether what the risk says may be shown.</summary>
    public bool Provad { get; init; }

    internal RuleBrokenException? Problem { get; init; }

    /// <summary>Two sections were given and refused, since nobody could tell which was meant.</summary>
    internal bool HasTwoSections { get; init; }

    internal bool IsWrong => Problem is not null || HasTwoSections;

    internal bool NamesTwoSections => !string.IsNullOrWhiteSpace(Lagrum) && !string.IsNullOrWhiteSpace(Annat) && Lagrum != Annat.Trim();

    public string Section => string.IsNullOrWhiteSpace(Lagrum) ? Annat ?? "" : Lagrum;

    internal string? SectionProblem => HasTwoSections ? T.Of("Secrecy.TwoSections") : Problem?.Rule == Rule.SecrecyMustNameASection ? Words : null;

    internal string? LiftProblem => Problem?.Rule == Rule.LiftedSecrecyMustBeConsidered ? Words : null;

    internal string? ReasonProblem => Problem is null || SectionProblem is not null || LiftProblem is not null ? null : Problem.Rule == Rule.TextMustNotBeEmpty ? T.Of("Secrecy.ReasonMissing") : Words;

    private string Words => T.Of($"Rule.{Problem!.Rule}", [.. Problem.Details]);

    public static SecrecyForm Of(ShowRisk.Details risk)
    {
        var isCommon = risk.OslSection is null || Common.Contains(risk.OslSection);
        return new SecrecyForm
        {
            Version = risk.Version,
            Lagrum = risk.OslSection is null ? Common[0] : isCommon ? risk.OslSection : "",
            Annat = isCommon ? null : risk.OslSection,
            Skal = risk.OslReason,
        };
    }
}
