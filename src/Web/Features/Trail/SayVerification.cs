using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

/// <summary>Puts the outcome of a verification into sentences, the same on the site and at the command line. The places are named beside them.</summary>
internal static class SayVerification
{
    public static IEnumerable<string> Lines(VerifyTrail.Result result)
    {
        yield return !result.IsWhole ? T.Count("Trail.Broken", result.FindingCount)
            : result.Number == 0 ? T.Of("Trail.NothingToVerify")
            : T.Count("Trail.Whole", result.Number - result.Pruned);
        if (result.SealedAt is { } at) yield return T.Of("Trail.HeadAt", result.Number, TrailWords.Time(at), result.Hash);
        if (result.HeadFound) yield return T.Of(result.HeadIsPruned ? "Trail.HeadIsPruned" : "Trail.HeadFound");
        if (result.Unsealed > 0) yield return T.Count("Trail.Unsealed", result.Unsealed);
        if (result.SealedLate > 0) yield return T.Count("Trail.SealedLate", result.SealedLate);
        foreach (var range in result.Prunings) yield return T.Of("Trail.PrunedRange", range.Rows, range.From, range.To, range.KeepYears);
    }
}
