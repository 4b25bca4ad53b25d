using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Plans.Papers;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>The process that holds an order makes its documents, as the person who ordered and with what that person may have now.</summary>
public static class MakeOrder
{
    public const string ContentType = "application/zip";

    public sealed record Command(int Id, string Claim) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, OrderSettings settings, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        private DateTime Now => clock.GetUtcNow().UtcDateTime;

        /// <exception cref="OperationCanceledException">The order was cancelled or taken by another process: nothing is kept.</exception>
        /// <exception cref="ForbiddenException">The person may not have it any more.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            var order = await db.DocumentOrders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == command.Id, cancellationToken) ?? throw new OperationCanceledException();
            if (!user.Rights.MayHave(order.Asked)) throw new ForbiddenException();

            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

            // Before the plan is read: a mark that comes in between is then one that the file is not given away with.
            var stamp = await db.SecrecyStampAsync(order.Asked.Year, stop.Token);
            var source = await db.PaperSourceAsync(user.Rights, Query(order.Asked), LocalTime.Today(clock), stop.Token);
            var files = OrderedFiles.Of(source);
            var letterheads = new Dictionary<PaperKind, Letterhead?>();
            foreach (var kind in Enum.GetValues<PaperKind>()) letterheads[kind] = await db.LetterheadAsync(PaperWord.UseOf(kind), stop.Token);
            using var zip = new MemoryStream();
            await OrderedFiles.WriteAsync(files, source, kind => letterheads[kind], zip, StepAsync, stop.Token);

            if (!await db.HoldOrderAsync(command.Id, command.Claim, held => held.Complete(command.Claim, OrderedFiles.ZipName(order.Asked), ContentType, zip.ToArray(), stamp, Now, settings.Kept), stop.Token))
                throw new OperationCanceledException();

            return Unit.Value;

            async Task StepAsync(int done, string file)
            {
                if (!await db.HoldOrderAsync(command.Id, command.Claim, held => held.Report(command.Claim, 100 * done / files.Count, file, Now, OrderSettings.Lease), stop.Token))
                    await stop.CancelAsync();
                stop.Token.ThrowIfCancellationRequested();
            }
        }

        private static WritePaper.Query Query(OrderedPapers asked) =>
            new(new PlanVersionKey(asked.Plan(), asked.Number), PaperKind.Memo, WritePlan.Format.Docx, Stream.Null, asked.Edition, asked.Dnr, asked.CaseHandler);
    }
}
