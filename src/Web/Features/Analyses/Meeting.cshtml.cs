using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class MeetingModel(IMediator mediator) : PageModel
{
    /// <summary>The value of <c>ordning</c> that lists by reference alone.</summary>
    public const string ByReference = "beteckning";

    [BindProperty(SupportsGet = true)]
    public string? Ordning { get; set; }

    /// <summary>The walk has come to its end.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Klart { get; set; }

    public ShowMeeting.Result Result { get; private set; } = null!;

    public bool IsByReference => Ordning == ByReference;

    public string Department => Result.Department.Code;

    public IReadOnlyList<ShowMeeting.Row> Unassessed => [.. Result.Rows.Where(row => row.Level is null)];

    public IReadOnlyList<ShowMeeting.Row> Apart => [.. Result.Rows.Where(row => row.IsApart)];

    /// <summary>Those that are not assessed first, or all by reference.</summary>
    public IEnumerable<ShowMeeting.Row> Rows => IsByReference ? Result.Rows : Result.Rows.OrderBy(row => row.Level is not null);

    /// <summary>What the meeting goes through: what is left, or all where nothing is.</summary>
    public string Walk => Unassessed.Count > 0 ? MeetingWalk.Unassessed : MeetingWalk.All;

    /// <summary>Where it starts.</summary>
    public string First => At((Unassessed.Count > 0 ? Unassessed : Result.Rows)[0], Walk);

    public string At(ShowMeeting.Row row, string walk) => MeetingWalk.At(Result.Year.Year, row.Slug, walk);

    public async Task OnGetAsync(int year, string dept, CancellationToken cancellationToken) => Result = await mediator.Send(new ShowMeeting.Query(year, dept), cancellationToken);
}
