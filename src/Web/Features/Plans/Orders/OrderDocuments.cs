using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Features.Plans.Papers;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>Anyone who may read the plan orders all documents of one of its versions, made in the background and kept for a while.</summary>
public static class OrderDocuments
{
    /// <param name="Key">Which version.</param>
    /// <param name="Edition">What is asked for, as for <see cref="WritePlan"/>.</param>
    /// <param name="Dnr">Diary number; null: the decision's, or a line to fill in.</param>
    /// <param name="CaseHandler">Who answers for the papers; null leaves a line to fill in.</param>
    public sealed record Command(PlanVersionKey Key, Edition? Edition = null, string? Dnr = null, string? CaseHandler = null) : IRequest<int>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, SignedInUser person, OrderBell bell, TimeProvider clock) : IRequestHandler<Command, int>
    {
        /// <returns>The order's number; that of the one before, where the same is already ordered and not ready.</returns>
        /// <exception cref="BadInputException">Diary number or name is too long.</exception>
        /// <exception cref="RuleBrokenException">The person waits for as many orders as one may.</exception>
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var scope = await db.PlanScopeAsync(user.Rights, command.Key.Plan.Board, cancellationToken);
            WritePaper.RequireShort(command.Dnr, command.CaseHandler);
            var number = await command.Key.In(db.PlanVersionsOf(command.Key.Year, scope)).Select(version => (int?)version.Number).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(command.Key.NotFound);
            var order = new DocumentOrder(person.Id ?? throw new ForbiddenException(), user.Name, Asked(command, scope, number), clock.GetUtcNow().UtcDateTime);
            return await db.PlaceOrderAsync(order, bell, cancellationToken);
        }

        private static OrderedPapers Asked(Command command, PlanScope scope, int number) => new()
        {
            Year = command.Key.Year,
            Board = scope.Board?.Code,
            BoardId = scope.Board?.Id,
            Number = number,
            Edition = scope.EditionOf(command.Edition),
            Language = T.Language,
            Dnr = command.Dnr,
            CaseHandler = command.CaseHandler,
        };
    }
}
