using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>The form in which risks are merged, with the names that the fields have.</summary>
public sealed record MergeForm
{
    /// <summary>The common risk that is being changed; empty for a new one.</summary>
    public string? Grupp { get; init; }

    /// <summary>What the person has read of it.</summary>
    public int? Version { get; init; }

    /// <summary>Addresses of the risks that could be ticked.</summary>
    public List<string> Visad { get; init; } = [];

    /// <summary>Those that are ticked.</summary>
    public List<string> Risk { get; init; } = [];

    /// <summary>One more to look at, such as "SN-07".</summary>
    public string? Till { get; init; }

    public string? Titel { get; init; }

    public string? Satt { get; init; }

    public string? Skal { get; init; }

    /// <summary>The field that is wrong.</summary>
    internal string Place { get; init; } = "";

    internal string? Problem { get; init; }

    internal GroupSaying Said => new(Titel, GroupWords.Read(Satt), Skal);

    /// <summary>The one more as an address.</summary>
    internal string? More => string.IsNullOrWhiteSpace(Till) ? null : Till.Trim().ToLowerInvariant();

    internal MergeForm Wrong(string place, string problem) => this with { Place = place, Problem = problem };

    internal MergeForm Wrong(RuleBrokenException broken) => broken.Rule switch
    {
        Rule.TextMustNotBeEmpty => Wrong("titel", T.Of("Groups.SayTitle")),
        Rule.TextMustNotBeTooLong when broken.Details is ["Reason", ..] => Wrong("skal", T.Of("Groups.ReasonTooLong", broken.Details[1])),
        Rule.TextMustNotBeTooLong => Wrong("titel", T.Of("Groups.TitleTooLong", broken.Details[1])),
        _ => Wrong("risker", T.Of($"Rule.{broken.Rule}", [.. broken.Details])),
    };

    internal string? ProblemAt(string place) => Place == place ? Problem : null;
}
