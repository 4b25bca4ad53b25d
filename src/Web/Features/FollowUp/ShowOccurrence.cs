using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Whoever reads the control's risk opens one of its occurrences: what is checked, how it stands, and what was reported.</summary>
public static class ShowOccurrence
{
    public sealed record Query(OccurrenceKey Key) : IRequest<Result>;

    public sealed record Result
    {
        public required ControlOccurrence Occurrence { get; init; }

        public required DateOnly Today { get; init; }

        /// <summary>What people are called, by what they sign in with.</summary>
        public required IReadOnlyDictionary<string, string> Names { get; init; }

        /// <summary>What belongs to the report as evidence, oldest first.</summary>
        public required IReadOnlyList<AttachmentRow> Files { get; init; }

        /// <summary>A sample was drawn by the system for the report, and the person may see it.</summary>
        public required bool HasSample { get; init; }

        /// <summary>The person does the department's controls.</summary>
        public required bool IsPerformer { get; init; }

        /// <summary>The person may report it now.</summary>
        public required bool MayReport { get; init; }

        /// <summary>Who can be named to do something about a deviation; none where the person may not report it.</summary>
        public required IReadOnlyList<string> People { get; init; }

        /// <summary>The person may approve it, or send it back, now.</summary>
        public required bool MayReview { get; init; }

        /// <summary>It waits for somebody to approve it, who must be another.</summary>
        public required bool IsOwn { get; init; }

        /// <summary>The person may move, leave out and pause.</summary>
        public required bool MayManage { get; init; }

        /// <summary>The signed report that it stands in, in words: nothing can be done with it then; null where none is signed.</summary>
        public string? SignedIn { get; init; }

        public FollowedControl Control => Occurrence.Control;

        public OccurrenceState State => Occurrence.StateOn(Today);

        public string? NameOf(string? login) => login is null ? null : Names.GetValueOrDefault(login) is { Length: > 0 } name ? name : login;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is none, or the person may not know of it.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            // What a refused change left in memory is not how it stands.
            db.ChangeTracker.Clear();
            var occurrence = await db.OccurrenceAsync(user, Operation.ReadRisks, query.Key with { Seen = null }, cancellationToken);
            var (department, today, result) = (occurrence.Control.DepartmentId, LocalTime.Today(clock), occurrence.Result);
            var people = new[] { result?.WrittenBy, result?.SubmittedBy, result?.ReviewedBy }.OfType<string>().Distinct().ToList();
            var names = people.Count == 0 ? [] : await db.Users.AsNoTracking().Where(person => people.Contains(person.UserName!)).ToDictionaryAsync(person => person.UserName!, person => person.DisplayName, cancellationToken);
            var signed = await db.SignedReportAsync(occurrence, cancellationToken);
            var approves = signed is null && user.Rights.May(Operation.ApproveControls, department);
            var isOwn = result is { IsWithApprover: true } && !result.MayBeReviewedBy(user.Actor);
            var mayReport = signed is null && user.Rights.May(Operation.ReportControls, department) && occurrence.IsReportableOn(today);
            return new Result
            {
                Occurrence = occurrence,
                Today = today,
                Names = names,
                Files = result is null ? [] : await db.AttachmentRowsAsync(db.Attachments.Where(a => a.OccurrenceId == occurrence.Id), cancellationToken),
                HasSample = result is not null && user.Rights.May(Operation.ReadSamples, department) && await db.DrawnSamples.AnyAsync(sample => sample.OccurrenceId == occurrence.Id, cancellationToken),
                IsPerformer = user.Rights.May(Operation.ReportControls, department),
                MayReport = mayReport,
                People = mayReport ? await db.ResponsibleNamesAsync(occurrence.Control, occurrence.Control.IsSecret, cancellationToken) : [],
                MayReview = approves && result is { IsWithApprover: true } && !isOwn,
                IsOwn = isOwn,
                MayManage = approves,
                SignedIn = signed is null ? null : GuardSignedOff.Named(signed),
            };
        }
    }
}
