using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A goal in the register's filter and its column.</summary>
public sealed record GoalChoice(int Id, string Code, string ShortTitle, bool IsInternal)
{
    /// <summary>"3 Kunskap och hälsa", "Internt mål: ekonomi".</summary>
    public string Title => IsInternal ? T.Of("Register.InternalGoal", ShortTitle) : $"{Code} {ShortTitle}";
}

/// <summary>Anyone reads a page of the year's risks that they may see, filtered and sorted as they ask.</summary>
public static class ListRisks
{
    public const int PageSize = 25;

    public sealed record Query(RegisterAddress Address) : IRequest<Result>;

    public sealed record Result
    {
        public required ScoringModel Model { get; init; }
        /// <summary>The year that the rows are of: the one before where it is asked what is gone.</summary>
        public required PlanningYear RowYear { get; init; }
        /// <summary>All planning years, newest first.</summary>
        public required IReadOnlyList<int> Years { get; init; }
        public required DepartmentOutline Departments { get; init; }
        /// <summary>The department that the register is limited to; null for all.</summary>
        public required DepartmentName? Department { get; init; }
        /// <summary>What lies below the department is left out.</summary>
        public required bool IsOnly { get; init; }
        public required IReadOnlyList<GoalChoice> Goals { get; init; }
        public required IReadOnlyList<RiskFilter> Filters { get; init; }
        /// <summary>Words of the address that mean nothing here.</summary>
        public required IReadOnlyList<string> Unknown { get; init; }
        /// <summary>All that the reader may see of the year.</summary>
        public required RiskTotals Total { get; init; }
        /// <summary>What passes the filters.</summary>
        public required RiskTotals Matching { get; init; }
        /// <summary>The reader may record a risk somewhere.</summary>
        public bool MayAdd { get; init; }
        public required int Page { get; init; }
        public required IReadOnlyList<Row> Rows { get; init; }
        /// <summary>Trend by risk; null when there is no planning year before this one, or no risk.</summary>
        public IReadOnlyDictionary<int, RiskTrend>? Trends { get; init; }
        /// <summary>Which of the page's risks say something else than the year before.</summary>
        public IReadOnlySet<int> SayingOther { get; init; } = new HashSet<int>();
        /// <summary>The common risk that a risk of the page belongs to, such as "GR-01", by the risk's id.</summary>
        public IReadOnlyDictionary<int, string> Common { get; init; } = new Dictionary<int, string>();
        /// <summary>When nothing passes: how many would without each filter.</summary>
        public IReadOnlyList<(RiskFilter Filter, int Count)> Without { get; init; } = [];
        public int PageCount => Math.Max(1, (Matching.All + PageSize - 1) / PageSize);
    }

    /// <summary>A class and no record: AutoMapper 8 fails in .NET 10 on destinations that implement a generic interface.</summary>
    public sealed class Row
    {
        public int Id { get; init; }
        public int DepartmentId { get; init; }
        public string DepartmentCode { get; init; } = "";
        public string DepartmentName { get; init; } = "";
        public string Slug { get; init; } = "";
        public string Reference { get; init; } = "";
        public string Title { get; init; } = "";
        public string? Process { get; init; }
        public int? Likelihood { get; init; }
        public int? Consequence { get; init; }
        public int? Value { get; init; }
        public int? Level { get; init; }
        public int? ComputedValue { get; init; }
        public int? Appetite { get; init; }
        public RiskResponse? Response { get; init; }
        public string? Responsible { get; init; }
        public bool IsSecret { get; init; }
        public List<int> GoalIds { get; init; } = [];
    }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Risk, Row>()
            .ForMember(row => row.GoalIds, to => to.MapFrom(risk => risk.Goals.Select(link => link.GoalId)));
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, RiskCounts riskCounts, AutoMapper.IConfigurationProvider mapping)
        : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var address = query.Address;
            var years = await db.PlanningYears.AsNoTrackingWithIdentityResolution().Include(y => y.ScoringModel)
                .OrderByDescending(y => y.Year).ToListAsync(cancellationToken);
            var year = years.Find(y => y.Year == address.Year) ?? throw new NotFoundException(T.Of("PlanningYear.NotFound", address.Year));
            var departments = new DepartmentOutline(await db.Departments.AsNoTracking().VisibleTo(user.Rights)
                .Select(d => new DepartmentName(d.Id, d.Code, d.Name, d.ParentId)).ToListAsync(cancellationToken));
            var goals = await db.Goals.AsNoTracking().OrderBy(g => g.Order)
                .Select(g => new GoalChoice(g.Id, g.Code, g.ShortTitle, g.Kind == GoalKind.Internal)).ToListAsync(cancellationToken);

            var before = years.Find(y => y.Year == year.Year - 1);
            var gone = address[RegisterAddress.Change] == ChangedRisks.Words[^1].Word ? before : null;
            var pairs = before is null ? null : db.RiskPairs(user.Rights, year.Id, before.Id);
            var asked = new FilterRisks(address, (gone ?? year).ScoringModel, departments, goals, pairs?.SayingOther()).Read();
            var visible = gone is null ? db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id).VisibleTo(user.Rights) : db.GoneRisks(user.Rights, year.Id, gone.Id).AsNoTracking();
            var matching = asked.Filters.Aggregate(visible, (risks, filter) => risks.Where(filter.Condition));
            var total = new RiskTotals(await riskCounts.OfYearAsync(db, year.Id, year.RiskStamp, user.Rights, cancellationToken));
            var counted = await CountRisks.MatchingAsync(total, matching, asked.Filters, cancellationToken);

            var page = Math.Clamp(address.Number(RegisterAddress.Page) ?? 1, 1, Math.Max(1, (counted.All + PageSize - 1) / PageSize));
            var groups = db.RiskGroups.VisibleTo(user.Rights);
            List<FoundRow> found = counted.All == 0 ? [] : await matching.Sorted(address)
                .Skip((page - 1) * PageSize).Take(PageSize)
                .ProjectTo<Row>(mapping)
                .Select(row => new FoundRow(row, groups.Where(group => group.Members.Any(member => member.RiskId == row.Id)).Select(group => (int?)group.Number).FirstOrDefault()))
                .ToListAsync(cancellationToken);
            var rows = found.ConvertAll(row => row.Row);

            var ids = rows.ConvertAll(row => row.Id);
            var earlier = before is null || gone is not null || rows.Count == 0 ? null
                : await db.StoodBeforeAsync(db.Risks.Where(risk => ids.Contains(risk.Id)), user.Rights, before.Id, cancellationToken);
            return new Result
            {
                Model = year.ScoringModel,
                RowYear = gone ?? year,
                Years = years.ConvertAll(y => y.Year),
                Departments = departments,
                Department = asked.Department,
                IsOnly = asked.IsOnly,
                Goals = goals,
                Filters = asked.Filters,
                Unknown = asked.Unknown,
                Total = total,
                Matching = counted,
                MayAdd = year.IsOpen && user.Rights.ReachOf(Operation.EditRisks) is not { Everywhere: false, Departments.Count: 0 },
                Page = page,
                Rows = rows,
                Trends = earlier is null ? null : rows.ToDictionary(
                    row => row.Id,
                    row => earlier.TryGetValue(row.Id, out var risk) ? RiskTrend.Between(row.Value, risk.ValueBefore, year.ScoringModel.Hash == before!.ScoringModel.Hash) : RiskTrend.New),
                SayingOther = earlier?.Values.Where(risk => risk.SaysOther).Select(risk => risk.Id).ToHashSet() ?? [],
                Common = found.Where(row => row.Common is not null).ToDictionary(row => row.Row.Id, row => RiskGroup.ReferenceOf(row.Common!.Value)),
                Without = counted.All == 0 && total.All > 0 ? await CountRisks.WithoutEachAsync(visible, asked.Filters, cancellationToken) : [],
            };
        }

        /// <param name="Common">The number of the common risk that it belongs to.</param>
        private sealed record FoundRow(Row Row, int? Common);
    }
}
