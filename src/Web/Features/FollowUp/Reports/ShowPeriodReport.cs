using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Whoever reads the department's risks opens its report of a period; whoever reads the plan the municipality's.</summary>
public static class ShowPeriodReport
{
    public sealed record Query(PeriodReportKey Key, Edition? Edition = null) : IRequest<Result>;

    public sealed record Result
    {
        public required ShownReport Shown { get; init; }

        /// <summary>What is stored of it; null before anybody has written in it.</summary>
        public required PeriodReport? Stored { get; init; }

        /// <summary>See <see cref="WholeReport.Stamp"/>.</summary>
        public required string Stamp { get; init; }

        public required DateOnly Today { get; init; }

        /// <summary>The person answers for it.</summary>
        public required bool MaySign { get; init; }

        /// <summary>The person may choose between the editions.</summary>
        public required bool HasBoth { get; init; }

        /// <summary>How much is not ready, what is secret too.</summary>
        public required int OpenCount { get; init; }

        /// <summary>What people are called, by what they sign in with.</summary>
        public required IReadOnlyDictionary<string, string> Names { get; init; }

        public PeriodReportContent Content => Shown.Content;

        public bool IsSigned => Stored is { IsSignedOff: true };

        public string NameOf(string? login) => login is null ? "" : Names.GetValueOrDefault(login) is { Length: > 0 } name ? name : login;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            // What a refused change left in memory is not how it stands.
            db.ChangeTracker.Clear();
            var (rights, today) = (user.Rights, LocalTime.Today(clock));
            var scope = await db.PeriodReportScopeAsync(rights, query.Key, isToSign: false, cancellationToken);
            var whole = await db.ReportAsync(scope, today, cancellationToken);
            var people = whole.Stored is null ? [] : whole.Stored.SignOffs.SelectMany(signOff => new[] { signOff.SignedBy, signOff.WithdrawnBy }).Append(whole.Stored.WrittenBy).OfType<string>().Distinct().ToList();
            return new Result
            {
                Shown = whole.For(rights, query.Edition),
                Stored = whole.Stored,
                Stamp = whole.Stamp,
                Today = today,
                MaySign = FindPeriodReport.MaySign(rights, scope.Department),
                HasBoth = rights.EditionOf(Edition.Full, scope.Department?.Id) == Edition.Full,
                OpenCount = whole.Content.OpenCount,
                Names = people.Count == 0 ? new Dictionary<string, string>() : await db.Users.AsNoTracking().Where(person => people.Contains(person.UserName!)).ToDictionaryAsync(person => person.UserName!, person => person.DisplayName, cancellationToken),
            };
        }
    }
}
