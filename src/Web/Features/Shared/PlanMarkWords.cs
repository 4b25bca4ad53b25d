using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Which version a plan is and what was decided of it, as page, document and command line say it.</summary>
internal static class PlanMarkWords
{
    /// <summary>Of a hash, what a person needs to compare two by eye.</summary>
    private const int ShortHash = 12;

    /// <summary>"Version 2 (antagen)"</summary>
    public static string Named(PlanMark mark) => T.Of("PlanVersion.NamedWithStatus", mark.Number, T.Of(mark.Status).ToLower(CultureInfo.CurrentCulture));

    /// <summary>"Version 2, antagen av Kommunstyrelsen 2025-12-15, § 210, dnr KS 2025/123."</summary>
    public static string Standing(PlanMark mark) => mark switch
    {
        { Status: PlanVersionStatus.Draft } => T.Of("PlanVersion.IsDraft", mark.Number),
        { Status: PlanVersionStatus.Proposed, ProposedAt: { } at } => T.Of("PlanVersion.IsProposed", mark.Number, mark.ProposedTo, LocalTime.DayOf(at).ToIso()),
        { Decision: { } decision } => T.Of(mark.Status == PlanVersionStatus.Replaced ? "PlanVersion.IsReplaced" : "PlanVersion.IsAdopted", mark.Number, mark.AdoptedBody, decision.On.ToIso(), decision.Paragraph, decision.Dnr),
        _ => Named(mark),
    };

    /// <summary>Which version it is and the hash in full, for the front of a document; nothing where no version is stored.</summary>
    public static IEnumerable<string> Front(PlanMark? mark) => mark is null ? [] : [Standing(mark), .. Hash(mark) is { } hash ? [hash] : Array.Empty<string>()];

    /// <summary>The hash in full; nothing in a draft.</summary>
    public static string? Hash(PlanMark mark) => mark.Hash is { } hash ? T.Of("PlanVersion.HashIs", hash) : null;

    /// <summary>"Version 2, 3f9a12bc45de", for the foot of each page; nothing where no version is stored.</summary>
    public static string? Foot(PlanMark? mark) => mark switch
    {
        null => null,
        { Hash: { } hash } => T.Of("PlanVersion.Foot", mark.Number, hash[..ShortHash]),
        _ => T.Of("PlanVersion.FootDraft", mark.Number),
    };
}
