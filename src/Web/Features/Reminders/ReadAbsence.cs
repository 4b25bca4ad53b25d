using MediatR;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>Anyone sees when they have said that they are away, and who can stand in.</summary>
public static class ReadAbsence
{
    public sealed record Query : IRequest<Result>;

    /// <param name="First">The first day away; null when nothing is said.</param>
    /// <param name="Last">The last day away, included.</param>
    /// <param name="StandInId">Who stands in.</param>
    /// <param name="Candidates">Who may do all that the person may do with controls, by name.</param>
    /// <param name="HasControls">The person reports or approves controls at all.</param>
    public sealed record Result(DateOnly? First, DateOnly? Last, int? StandInId, IReadOnlyList<Candidate> Candidates, bool HasControls);

    public sealed record Candidate(int Id, string Name, string Title);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = LocalTime.Today(clock);
            var open = await db.OpenAccountsAsync(cancellationToken);
            var me = open.Accounts.Values.FirstOrDefault(account => account.UserName == user.Name)?.Id;
            var said = open.Absences.FirstOrDefault(absence => absence.UserId == me && absence.LastDay >= today);
            return new Result(
                said?.FirstDay, said?.LastDay, said?.StandInId,
                [.. open.People.Where(person => person.Id != me && StandInRights.Cover(person.Rights, user.Rights)).Select(person => open.Accounts[person.Id]).OrderBy(account => account.DisplayName, StringComparer.CurrentCulture).Select(account => new Candidate(account.Id, account.DisplayName, account.Title))],
                StandInRights.HasControls(user.Rights));
        }
    }
}
