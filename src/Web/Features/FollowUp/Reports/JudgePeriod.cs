using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Whoever answers for a report keeps verdict and reason as far as they are written, to go on later.</summary>
public static class JudgePeriod
{
    /// <param name="Key">Which report.</param>
    /// <param name="Verdict">Null: not given yet.</param>
    /// <param name="Reason">Null: not said yet.</param>
    /// <param name="Seen">The report as the person has read it, see <see cref="SaveReport.Seen"/>; null for whoever did not look.</param>
    public sealed record Command(PeriodReportKey Key, Verdict? Verdict, string? Reason, int? Seen = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The report is signed, or the reason is too long.</exception>
        /// <exception cref="ConflictException">Somebody else has written in it since the person read it.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var scope = await db.PeriodReportScopeAsync(user.Rights, command.Key, isToSign: true, cancellationToken);
            var stored = await db.StoredReportAsync(scope, cancellationToken);
            if (command.Seen is { } seen && seen != SaveReport.Seen(stored) && stored is { IsSignedOff: false }) throw SaveReport.Overwritten(stored);

            var report = stored ?? db.PeriodReports.Add(scope.NewReport()).Entity;
            report.Judge(command.Verdict, command.Reason, user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveReportAsync(report, cancellationToken);
            return Unit.Value;
        }
    }
}
