using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>What was done with a version last, and by whom.</summary>
internal static class PlanVersionWords
{
    /// <summary>"Kommunstyrelsen 2025-12-15, § 210, dnr KS 2025/123" or "Bo Provsson, 2025-12-01 09.40".</summary>
    public static string Last(ListPlanVersions.Row row) => row.Version switch
    {
        { Decision: { } decision } decided => new PlanFileDecision(decision.On, decision.Paragraph, decision.Dnr, decided.AdoptedBody ?? "").ToString(),
        { ProposedAt: { } at } proposed => T.Of("PlanVersion.ProposedBy", proposed.ProposedTo, row.ProposedBy, When(at)),
        var draft => T.Of("PlanVersion.SavedBy", row.SavedBy, When(draft.SavedAt)),
    };

    /// <summary>What a version's file is called, without the ending.</summary>
    public static string FileName(PlanKey plan, int number) => $"internkontrollplan-{plan.InFileName}-version-{number}";

    public static string When(DateTime utc) => LocalTime.Of(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"Vald av Bo Provsson 2025-11-28."</summary>
    public static string SignedBy(PickSignature signature) => T.Of("PlanVersion.PickedBy", signature.By, LocalTime.DayOf(signature.At).ToIso());
}
