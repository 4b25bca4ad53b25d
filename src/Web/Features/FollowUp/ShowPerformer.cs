using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Whoever approves a control sees who does it and who could.</summary>
public static class ShowPerformer
{
    public sealed record Query(int Year, string Control) : IRequest<Result>;

    /// <param name="What">What is checked.</param>
    /// <param name="PerformerId">Null: whoever does the department's controls.</param>
    /// <param name="Candidates">Who may report it, by name.</param>
    public sealed record Result(string Reference, string What, int? PerformerId, IReadOnlyList<Candidate> Candidates);

    public sealed record Candidate(int Id, string UserName, string Name, string Title);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var control = await db.ControlAsync(user, Operation.ApproveControls, query.Year, query.Control, cancellationToken);
            var marked = await db.MarkedRisksAsync(control.Plan.PlanningYearId, cancellationToken);
            var open = await db.OpenAccountsAsync(cancellationToken);
            return new Result(control.Reference, control.Says.What, control.PerformerId,
            [
                .. open.People.Where(person => person.MayReport(control, control.IsMarked(marked))).Select(person => open.Accounts[person.Id])
                    .OrderBy(account => account.DisplayName, StringComparer.CurrentCulture).Select(account => new Candidate(account.Id, account.UserName!, account.DisplayName, account.Title)),
            ]);
        }
    }
}
