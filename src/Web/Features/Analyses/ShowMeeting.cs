using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>A management group that is to assess together sees which risks are left, how many have assessed each on their own, and where they differ.</summary>
public static class ShowMeeting
{
    public sealed record Query(int Year, string Department) : IRequest<Result>;

    /// <param name="Department">Whose risks.</param>
    /// <param name="Year">The year and its model.</param>
    /// <param name="Rows">The department's own risks by reference.</param>
    /// <param name="IsWithDepartment">The analysis is not handed in, or the reader may correct it all the same.</param>
    public sealed record Result(Department Department, PageYear Year, IReadOnlyList<Row> Rows, bool IsWithDepartment);

    /// <param name="Slug">Its address within the year.</param>
    /// <param name="Value">What the group has agreed on; null when it has not.</param>
    /// <param name="Level">Of that value.</param>
    /// <param name="Individual">What each has said, as far as the reader sees it.</param>
    public sealed record Row(string Slug, string Reference, string Title, bool IsSecret, int? Value, int? Level, IndividualRound Individual)
    {
        /// <summary>How many have assessed on their own.</summary>
        public int People => Individual.Seen.Count + Individual.Hidden;

        /// <summary>They are so far apart that it is worth talking about.</summary>
        public bool IsApart => Individual.Spread is { Agreement: Agreement.FurtherApart };
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var department = await db.DepartmentForAsync(user.Rights, Operation.EditRisks, query.Department, cancellationToken);
            var year = await db.PageYearAsync(query.Year, cancellationToken);
            var risks = db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == department.Id).VisibleTo(user.Rights);
            var read = await risks.AsSplitQuery()
                .Select(risk => new
                {
                    risk.Slug,
                    risk.Reference,
                    risk.Title,
                    risk.IsSecret,
                    risk.Value,
                    risk.Level,
                    Joint = risk.Assessments.Where(assessment => assessment.Stage == AssessmentStage.Current).ToList(),
                    Individual = risk.Individual.Where(one => one.Stage == AssessmentStage.Current).ToList(),
                })
                .ToListAsync(cancellationToken);
            List<Row> rows = [.. read.OrderBy(risk => Text.NaturalOrder(risk.Reference), StringComparer.Ordinal).Select(risk => new Row(
                risk.Slug, risk.Reference, risk.Title, risk.IsSecret, risk.Value, risk.Level,
                IndividualRound.Of(user.Name, AssessmentStage.Current, risk.Individual, risk.Joint.FirstOrDefault(), year.Model.Hash)))];
            return new Result(department, year, rows, await db.IsOpenForAsync(user.Rights, year.Id, department.Id, cancellationToken));
        }
    }
}
