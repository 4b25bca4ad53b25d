using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Calendar;

[ResponseCache(NoStore = true)]
internal sealed class CalendarModel(IMediator mediator, PublicAddress site) : PageModel
{
    public ShowCalendar.Result Result { get; private set; } = null!;

    /// <summary>The secret address that was just made; it is shown here once and lies nowhere in between.</summary>
    public string? Made { get; private set; }

    /// <summary>"2 är försenade och 5 ska göras framöver."</summary>
    public string Lead => Result.Items.Count == 0 ? T.Of("Calendar.Quiet") : T.Of("Calendar.Lead", Result.Items.Count(item => item.IsLate), Result.Items.Count(item => !item.IsLate));

    /// <summary>What is late, then month by month.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<ControlTask> Items)> Groups => Result.Items
        .GroupBy(item => item.IsLate ? T.Of("Calendar.Late") : Month(item.Day))
        .Select(group => (group.Key, (IReadOnlyList<ControlTask>)[.. group]));

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    /// <summary>Answers with the page itself and not with another address.</summary>
    public async Task<IActionResult> OnPostSkapaAsync(CancellationToken cancellationToken)
    {
        var path = $"/kalender/{(await mediator.Send(new MakeFeed.Command(), cancellationToken)).Secret}.ics";
        Made = site.Root is null ? $"{Request.Scheme}://{Request.Host}{path}" : site.Of(path);
        await ReadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostTaBortAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new RevokeFeed.Command(), cancellationToken);
        return Redirect("/kalender#prenumerera");
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ShowCalendar.Query(), cancellationToken);

    private static string Month(DateOnly day)
    {
        var month = day.ToString("MMMM yyyy", CultureInfo.CurrentCulture);
        return char.ToUpper(month[0], CultureInfo.CurrentCulture) + month[1..];
    }
}
