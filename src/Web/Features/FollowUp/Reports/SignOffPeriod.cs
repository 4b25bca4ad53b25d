using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Whoever answers for a report signs it: what it shows is frozen, and the controls of the period with it.</summary>
public static class SignOffPeriod
{
    /// <param name="Key">Which report.</param>
    /// <param name="Verdict">How the internal control is; null: as it is written in the report.</param>
    /// <param name="Reason">Why; null: as it is written in the report.</param>
    /// <param name="AcceptsOpen">The person knows that controls are not ready.</param>
    /// <param name="Seen">The <see cref="WholeReport.Stamp"/> that the person has looked at; null for whoever did not look.</param>
    public sealed record Command(PeriodReportKey Key, Verdict? Verdict, string? Reason, bool AcceptsOpen, string? Seen = null) : IRequest<Result>;

    /// <param name="Name">Which report.</param>
    /// <param name="Verdict">What was signed.</param>
    /// <param name="Open">How much was not ready.</param>
    /// <param name="Hash">SHA-256 of what was signed.</param>
    public sealed record Result(string Name, Verdict Verdict, int Open, string Hash);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">See <see cref="PeriodReport.RequireSignable"/>.</exception>
        /// <exception cref="ConflictException">Something has changed since the person looked, or somebody else was first.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var (now, today) = (clock.GetUtcNow().UtcDateTime, LocalTime.Today(clock));
            var scope = await db.PeriodReportScopeAsync(user.Rights, command.Key, isToSign: true, cancellationToken);
            var whole = await db.ReportAsync(scope, today, cancellationToken);
            var report = whole.Stored ?? db.PeriodReports.Add(scope.NewReport()).Entity;
            report.Judge(command.Verdict ?? report.Verdict, command.Reason ?? report.Reason, user.Name, now);
            report.RequireSignable(whole.Content.OpenCount, command.AcceptsOpen, today);
            if (command.Seen is not null && command.Seen != whole.Stamp) throw SaveReport.Changed(report.Name);

            var person = await db.Users.AsNoTracking().Where(person => person.UserName == user.Name).Select(person => person.DisplayName).FirstOrDefaultAsync(cancellationToken);
            var attestation = PeriodReportWords.Attestation(scope, report.Verdict!.Value, whole.Content.OpenCount);
            var content = whole.Content with
            {
                Verdict = report.Verdict,
                Reason = report.Reason,
                Signature = new ReportSignature(string.IsNullOrEmpty(person) ? user.Name : person, user.Name, now, report.SignOffs.Count + 1, attestation),
            };
            var (packed, hash) = FrozenText.Pack(content);
            report.SignOff(new SignedContent(packed, hash, attestation, content.OpenCount), command.AcceptsOpen, user.Name, now, today);
            db.ReliesOnFollowUp(scope.Plan.PlanningYearId, stop => RequireUnchangedAsync(whole, report.Name, today, stop));
            await db.SaveReportAsync(report, cancellationToken);
            return new Result(report.Name, report.Verdict!.Value, content.OpenCount, hash);
        }

        /// <summary>In the same transaction: nobody has reported or approved anything in between.</summary>
        private async Task RequireUnchangedAsync(WholeReport read, string name, DateOnly today, CancellationToken cancellationToken)
        {
            var now = read with { Content = await db.GatherAsync(read.Scope, read.Marked, today, cancellationToken) };
            if (now.Stamp != read.Stamp) throw SaveReport.Changed(name);
        }
    }
}
