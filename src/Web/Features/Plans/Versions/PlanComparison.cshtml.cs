using MediatR;
using Microsoft.AspNetCore.Mvc;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

public sealed class PlanComparisonModel(IMediator mediator) : PlanPage
{
    /// <summary>The earlier version's number, or the year before for what was decided then.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Fran { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Till { get; set; }

    /// <summary>The open edition is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Utgava { get; set; }

    /// <summary>What can be compared: the year before first, then the versions from the first.</summary>
    public IReadOnlyList<(string Value, string Words)> Choices { get; private set; } = [];

    /// <summary>Null where there are no two to compare.</summary>
    public PlanComparisonFile? Compared { get; private set; }

    /// <summary>Values of a risk that one of the plans does not know are not told.</summary>
    public static string Values(PlanComparisonFile.Row row) => row is { Before.Value: { } was, Now.Value: { } value } ? T.Of("PlanCompare.Values", was, value) : "";

    public string NameOf(PlanComparisonFile.Side side) => side.Year == Year ? T.Of("PlanVersion.Named", side.Version) : T.Of("PlanCompare.OfYear", side.Year, side.Version);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var versions = await mediator.Send(new ListPlanVersions.Query(Key), cancellationToken);
        Choices =
        [
            .. versions.HasYearBefore ? [($"{Year - 1}", T.Of("PlanCompare.YearBefore", Year - 1))] : Array.Empty<(string, string)>(),
            .. versions.Versions.Reverse().Select(row => ($"{row.Version.Number}", PlanMarkWords.Named(PlanMark.Of(row.Version)))),
        ];
        if (Choices.Count < 2) return;

        (Fran, Till) = (string.IsNullOrWhiteSpace(Fran) ? Choices[^2].Value : Fran, string.IsNullOrWhiteSpace(Till) ? Choices[^1].Value : Till);
        var compared = await mediator.Send(new ComparePlanVersions.Query(PlanVersionKey.Parse(Key, Fran, "fran"), PlanVersionKey.Parse(Key, Till, "till"), PlanAddress.Asked(Utgava)), cancellationToken);
        Compared = PlanComparisonFile.Of(compared);
    }
}
