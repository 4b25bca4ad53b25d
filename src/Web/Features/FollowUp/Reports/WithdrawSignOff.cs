using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Whoever answers for a report takes its signature back, with a reason; what was signed is kept.</summary>
public static class WithdrawSignOff
{
    /// <param name="Key">Which report.</param>
    /// <param name="Because">Why.</param>
    /// <param name="Number">Which of its signatures the person has read; null for whoever did not look.</param>
    public sealed record Command(PeriodReportKey Key, string? Because, int? Number = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The report is not signed, or nothing is said of why.</exception>
        /// <exception cref="ConflictException">It has been taken back and signed again since the person read it, or somebody else was first.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var scope = await db.PeriodReportScopeAsync(user.Rights, command.Key, isToSign: true, cancellationToken);
            var report = await db.StoredReportAsync(scope, cancellationToken);
            Require(report is not null, Rule.ReportMustBeSignedOff, scope.NewReport().Name);
            if (command.Number is { } number && report.InForce is { } signed && signed.Number != number) throw SaveReport.SignedAgain(report.Name, signed);

            report.Withdraw(command.Because, user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveReportAsync(report, cancellationToken);
            return Unit.Value;
        }
    }
}
