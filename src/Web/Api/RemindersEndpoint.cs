using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/reminders/coming?days=30</c> and <c>/api/v1/reminders/sent?day=2026-10-13</c></summary>
internal static class RemindersEndpoint
{
    public static void MapReminders(this RouteGroupBuilder api)
    {
        api.MapGet("/reminders/coming", async (int? days, IMediator mediator, CancellationToken cancellationToken) =>
                TypedResults.Ok(ComingReminder.Of(await mediator.Send(new ForecastReminders.Query(days ?? 30), cancellationToken))))
            .WithName("ForecastReminders")
            .WithSummary("Who will be reminded of which controls, and of which risks to look at again, on which day if nothing is reported meanwhile: 1 to 60 days, today included. For finance and administrators, signed in.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireScope(ApiScopes.Plan);
        api.MapGet("/reminders/sent", async (string? day, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var asked = day is null ? (DateOnly?)null : IsoDay.Read(day) ?? throw new BadInputException(nameof(day), T.Of("Absence.BadDay"));
                return TypedResults.Ok((await mediator.Send(new ListSentReminders.Query(asked), cancellationToken)).Select(SentReminder.Of));
            })
            .WithName("ListSentReminders")
            .WithSummary("Whom the site reminded of which controls and risks, and how the mail went, the newest first, at most 1,000 lines; of one day, or of all. For finance and administrators, signed in.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireScope(ApiScopes.Plan);
    }
}
