using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>How a plan's basis is written in addresses, in files, on the command line and in the API.</summary>
internal static class BasisWord
{
    public const string All = "all";
    public const string Accepted = "accepted";

    /// <summary>The word in the site's addresses.</summary>
    public const string Name = "underlag";

    /// <summary>Its value for accepted analyses; every risk needs no word.</summary>
    public const string AcceptedInAddress = "godkanda";

    public static string Of(PlanBasis basis) => basis == PlanBasis.AllRisks ? All : Accepted;

    public static string? Written(PlanBasis basis) => basis == PlanBasis.AllRisks ? null : AcceptedInAddress;

    public static PlanBasis InAddress(string? word) => word == AcceptedInAddress ? PlanBasis.AcceptedAnalyses : PlanBasis.AllRisks;

    /// <summary>Null when the word is neither.</summary>
    public static PlanBasis? Read(string? word) => word switch
    {
        All => PlanBasis.AllRisks,
        Accepted => PlanBasis.AcceptedAnalyses,
        _ => null,
    };

    /// <summary>What is asked for; every risk when nothing is.</summary>
    /// <exception cref="BadInputException">Something else stands there.</exception>
    public static PlanBasis Asked(string? word) =>
        string.IsNullOrEmpty(word) ? PlanBasis.AllRisks : Read(word) ?? throw new BadInputException("basis", T.Of("Plan.UnknownBasis", word));
}
