using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

/// <summary>A job takes away what drawn rows say once nothing more is done with the report that they were drawn for, whichever way that came about.</summary>
public static class RemoveOldSamples
{
    public sealed record Command : IRequest<int>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            var over = new List<int>();
            foreach (var occurrence in await SampledAsync(cancellationToken))
            {
                if (!occurrence.NeedsSampleOn(LocalTime.Today(clock)) || await db.SignedReportAsync(occurrence, cancellationToken) is not null) over.Add(occurrence.Id);
            }

            if (over.Count == 0) return 0;
            return await db.DrawnSampleContents.Where(content => db.DrawnSamples.Any(sample => sample.Id == content.SampleId && over.Contains(sample.OccurrenceId))).ExecuteDeleteAsync(cancellationToken);
        }

        /// <summary>Without the texts themselves, which are large.</summary>
        private Task<List<ControlOccurrence>> SampledAsync(CancellationToken cancellationToken) =>
            db.ControlOccurrences.AsNoTracking().Include(occurrence => occurrence.Control.Plan).Include(occurrence => occurrence.Result)
                .Where(occurrence => db.DrawnSamples.Any(sample => sample.OccurrenceId == occurrence.Id && sample.Content != null)).ToListAsync(cancellationToken);
    }
}
