using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
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

        /// <summary>The person does the department's controls.</summary>
        public required bool IsPerformer { get; init; }

        /// <summary>The person may report it now.</summary>
        public required bool MayReport { get; init; }

        /// <summary>The person may approve it, or send it back, now.</summary>
        public required bool MayReview { get; init; }

        /// <summary>It waits for somebody to approve it, who must be another.</summary>
        public required bool IsOwn { get; init; }

        /// <summary>The person may move, leave out and pause.</summary>
        public required bool MayManage { get; init; }

        public FollowedControl Control => Occurrence.Control;

        public OccurrenceState State => Occurrence.StateOn(Today);

        public string? NameOf(string? login) => login is null ? null : Names.GetValueOrDefault(login) is { Length: > 0 } name ? name : login;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is none, or the person may not know of it.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var occurrence = await db.OccurrenceAsync(user, Operation.ReadRisks, query.Key with { Seen = null }, cancellationToken);
            var (department, today, result) = (occurrence.Control.DepartmentId, LocalTime.Today(clock), occurrence.Result);
            var people = new[] { result?.WrittenBy, result?.SubmittedBy, result?.ReviewedBy }.OfType<string>().Distinct().ToList();
            var names = people.Count == 0 ? [] : await db.Users.AsNoTracking().Where(person => people.Contains(person.UserName!)).ToDictionaryAsync(person => person.UserName!, person => person.DisplayName, cancellationToken);
            var approves = user.Rights.May(Operation.ApproveControls, department);
            var isOwn = result is { IsWithApprover: true } && !result.MayBeReviewedBy(user.Name);
            return new Result
            {
                Occurrence = occurrence,
                Today = today,
                Names = names,
                IsPerformer = user.Rights.May(Operation.ReportControls, department),
                MayReport = user.Rights.May(Operation.ReportControls, department) && IsReportable(occurrence, today),
                MayReview = approves && result is { IsWithApprover: true } && !isOwn,
                IsOwn = isOwn,
                MayManage = approves,
            };
        }

        private static bool IsReportable(ControlOccurrence occurrence, DateOnly today)
        {
            try
            {
                occurrence.RequireReportable(today);
                return true;
            }
            catch (RuleBrokenException)
            {
                return false;
            }
        }
    }
}
