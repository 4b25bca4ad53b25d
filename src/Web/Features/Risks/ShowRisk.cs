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
using Vaggeryd.InternalControl.Web.Features.Risks.Assessments;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Anyone reads one risk that they may see: what it says, how it is assessed, why it stands where it stands.</summary>
public static class ShowRisk
{
    public sealed record Query(int Year, string Slug) : IRequest<Result>;

    /// <param name="Model">The year's scoring model.</param>
    /// <param name="Risk">All that is recorded of the risk.</param>
    /// <param name="Goals">The goals it works against, in their order.</param>
    /// <param name="Before">The same risk the year before; null when it is new or there is no year before.</param>
    /// <param name="Place">Its place among the year's; null when it is not assessed.</param>
    /// <param name="Assessments">How it is assessed at each stage, as this reader sees it.</param>
    /// <param name="Concerned">The other departments that it concerns.</param>
    /// <param name="MayAssess">The reader may assess it: may change it, and the year is open.</param>
    /// <param name="MayMark">The reader may mark it as secret, or mend its mark.</param>
    /// <param name="MayLift">The reader may take its mark away.</param>
    public sealed record Result(ScoringModel Model, Details Risk, IReadOnlyList<GoalName> Goals, YearBefore? Before, RiskPlace? Place, RiskAssessments Assessments, IReadOnlyList<ConcernedDepartment> Concerned, bool MayAssess, bool MayMark, bool MayLift)
    {
        /// <summary>What is to be done, in its order.</summary>
        public IReadOnlyList<PlannedStep> Actions { get; init; } = [];

        /// <summary>The common risk that it belongs to, such as "GR-01"; null for none, or none that the reader may know of.</summary>
        public string? Common { get; init; }

        /// <summary>The reader may open the common risk.</summary>
        public bool MaySeeCommon { get; init; }

        /// <summary>The reader may make a text of the catalogue from it; never from one with a secrecy mark.</summary>
        public bool MayCatalogue { get; init; }
    }

    /// <param name="How">How the risk works against it; null when nothing is said.</param>
    public sealed record GoalName(string Code, string Title, bool IsInternal, string? How);

    /// <param name="Changes">Which texts are others now.</param>
    public sealed record YearBefore(int Year, string Slug, int? Value, int? Level, ScoringModel Model, RiskTrend Trend, IReadOnlyList<FieldChange> Changes);

    /// <summary>A class and no record, see <see cref="ListRisks.Row"/>.</summary>
    public sealed class Details
    {
        public int Id { get; init; }
        public int DepartmentId { get; init; }
        public string DepartmentCode { get; init; } = "";
        public string DepartmentName { get; init; } = "";
        public string Reference { get; init; } = "";
        public string ReferenceKey { get; init; } = "";
        public string Title { get; init; } = "";
        public string? Process { get; init; }
        public string? Category { get; init; }
        public string? Cause { get; init; }
        public string? Event { get; init; }
        public string? Effect { get; init; }
        public string? ExistingControls { get; init; }
        public string? PlannedAction { get; init; }
        public string? ControlActivity { get; init; }
        public string? ControlMethod { get; init; }
        public string? ControlFrequency { get; init; }
        public string? Responsible { get; init; }
        public RiskResponse? Response { get; init; }
        public string? ResponseReason { get; init; }
        public DateOnly? ReviewOn { get; init; }
        public int? Likelihood { get; init; }
        public int? Consequence { get; init; }
        public int? Value { get; init; }
        public int? Level { get; init; }
        public int GoalCount { get; init; }
        public int GoalWeight { get; init; }
        public int DepartmentCount { get; init; }
        public int? Appetite { get; init; }
        public int? ValueBefore { get; init; }
        public int Age { get; init; }
        public int? ComputedValue { get; init; }
        public string? OverrideReason { get; init; }
        public string RankKey { get; init; } = "";
        public string ChangedBy { get; init; } = "";
        public DateTime ChangedAt { get; init; }
        public int Version { get; init; }
        public bool IsSecret { get; init; }
        public string? OslSection { get; init; }
        public string? OslReason { get; init; }
        public string? MarkedBy { get; init; }
        public DateTime? MarkedAt { get; init; }

        public Standing Standing => new()
        {
            Department = DepartmentCode,
            Reference = Reference,
            GoalCount = GoalCount,
            GoalWeight = GoalWeight,
            DepartmentCount = DepartmentCount,
            Appetite = Appetite,
            ValueBefore = ValueBefore,
            Age = Age,
            Likelihood = Likelihood,
            Consequence = Consequence,
            Value = Value,
            ComputedValue = ComputedValue,
        };
    }

    internal sealed class Mapping : Profile
    {
        public Mapping()
        {
            CreateMap<Risk, Details>()
                .ForMember(risk => risk.Standing, to => to.Ignore())
                .ForMember(risk => risk.OslSection, to => to.MapFrom(risk => risk.IsSecret ? risk.Secrecy!.Section : null))
                .ForMember(risk => risk.OslReason, to => to.MapFrom(risk => risk.IsSecret ? risk.Secrecy!.Reason : null))
                .ForMember(risk => risk.MarkedBy, to => to.MapFrom(risk => risk.IsSecret ? risk.Secrecy!.By : null))
                .ForMember(risk => risk.MarkedAt, to => to.MapFrom(risk => risk.IsSecret ? (DateTime?)risk.Secrecy!.At : null));
        }
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AutoMapper.IConfigurationProvider mapping)
        : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (year, before) = await db.PlanningYearAndBeforeAsync(query.Year, cancellationToken);
            var risk = await db.Risks.AsNoTracking()
                .Where(r => r.PlanningYearId == year.Id && r.Slug == query.Slug)
                .VisibleTo(user.Rights)
                .ProjectTo<Details>(mapping)
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            var groups = db.RiskGroups.VisibleTo(user.Rights);
            var parts = await db.Risks.AsNoTracking().Where(r => r.Id == risk.Id)
                .Select(r => new
                {
                    Goals = r.Goals.OrderBy(link => link.Goal.Order)
                        .Select(link => new GoalName(link.Goal.Code, link.Goal.Title, link.Goal.Kind == GoalKind.Internal, link.How)).ToList(),
                    Actions = r.Actions.OrderBy(action => action.Number)
                        .Select(action => new PlannedStep(action.What, action.Responsible, action.DueOn)).ToList(),
                    Common = groups.Where(group => group.Members.Any(member => member.RiskId == r.Id)).Select(group => (int?)group.Number).FirstOrDefault(),
                })
                .AsSingleQuery()
                .SingleAsync(cancellationToken);

            return new Result(
                year.ScoringModel,
                risk,
                parts.Goals,
                await BeforeAsync(risk, year, before, cancellationToken),
                risk.Value is null ? null : await PlaceRisk.Async(db, user.Rights, year.Id, year.ScoringModel.Order, risk, cancellationToken),
                await db.RiskAssessmentsAsync(risk.Id, year.ScoringModel, user.Name, cancellationToken),
                risk.DepartmentCount == 1 ? [] : await db.ConcernedAsync(risk.Id, cancellationToken),
                user.Rights.May(Operation.EditRisks, risk.DepartmentId) && year.IsOpen && await db.IsOpenForAsync(user.Rights, year.Id, risk.DepartmentId, cancellationToken),
                user.Rights.May(Operation.EditRisks, risk.DepartmentId),
                user.Rights.May(Operation.LiftSecrecy, risk.DepartmentId) && risk.IsSecret)
            {
                Actions = parts.Actions,
                Common = parts.Common is { } number ? RiskGroup.ReferenceOf(number) : null,
                MaySeeCommon = user.Rights.MaySeePlan,
                MayCatalogue = !risk.IsSecret && user.Rights.May(Operation.EditCatalogue),
            };
        }

        /// <summary>The risk and itself the year before, in one query.</summary>
        private async Task<YearBefore?> BeforeAsync(Details risk, PlanningYear year, PlanningYear? before, CancellationToken cancellationToken)
        {
            if (before is null) return null;

            var both = await db.Risks.AsNoTracking()
                .Where(r => r.Id == risk.Id || (r.PlanningYearId == before.Id && r.DepartmentId == risk.DepartmentId && r.ReferenceKey == risk.ReferenceKey && (risk.IsSecret || !r.IsSecret)))
                .VisibleTo(user.Rights)
                .Select(ChangedRisks.Described)
                .ToListAsync(cancellationToken);
            return both.Find(r => r.Id != risk.Id) is not { } twin ? null : new YearBefore(
                before.Year, twin.Slug, twin.Value, twin.Level, before.ScoringModel,
                RiskTrend.Between(risk.Value, twin.Value, before.ScoringModel.Hash == year.ScoringModel.Hash),
                RiskComparison.Between(twin.Texts, both.Single(r => r.Id == risk.Id).Texts));
        }
    }
}
