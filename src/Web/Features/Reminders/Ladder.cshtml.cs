using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

public sealed class LadderModel(IMediator mediator) : PageModel
{
    /// <summary>The steps as they are.</summary>
    public ReminderLadder Ladder { get; private set; } = ReminderLadder.Standard;

    /// <summary>What was sent when it was refused, else what is set.</summary>
    public LadderForm Form { get; private set; } = new();

    /// <summary>A last day to show the steps by.</summary>
    public DateOnly Example { get; } = new(2026, 10, 10);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var read = await mediator.Send(new ReadLadder.Query(), cancellationToken);
        (Ladder, Form) = (read.Ladder, LadderForm.Of(read));
    }

    public async Task<IActionResult> OnPostAsync(LadderForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (ladder, typed) = form.Read();
        try
        {
            if (ladder is not null)
            {
                await mediator.Send(new SetLadder.Command(ladder, form.Version), cancellationToken);
                return Redirect("/meddelanden/steg");
            }
        }
        catch (ConflictException lost)
        {
            typed = form with { Problem = ("utforare", lost.Problems[0].What) };
        }

        var read = await mediator.Send(new ReadLadder.Query(), cancellationToken);
        (Ladder, Form) = (read.Ladder, typed with { Version = read.Version });
        return Page();
    }

    /// <summary>"3 oktober: den som gör kontrollen"</summary>
    public string Said(ReminderStep step) => T.Of("Ladder.ExampleLine", DayWords.Brief(step.On(Example)), T.Of($"Ladder.{step.To}"));
}
