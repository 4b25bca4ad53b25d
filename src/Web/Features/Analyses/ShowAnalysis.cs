using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Anyone reads the risk analysis of a department that they may see: how it stands, what is left, what was said of it.</summary>
public static class ShowAnalysis
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Department">The department's code.</param>
    /// <param name="For">What the reader has come to do.</param>
    public sealed record Query(int Year, string Department, Operation For = Operation.ReadRisks) : IRequest<Result>;

    public sealed record Result
    {
        public required PlanningYear Year { get; init; }
        public required Department Department { get; init; }
        public required AnalysisStanding Standing { get; init; }
        /// <summary>In rank order; those that the reader may see.</summary>
        public required IReadOnlyList<CheckedRisk> Risks { get; init; }
        public required IReadOnlyList<AnalysisFinding> Findings { get; init; }
        /// <summary>What was said of single risks when it was returned, and is not settled; newest first.</summary>
        public required IReadOnlyList<Remark> Remarks { get; init; }
        /// <summary>The goals of the year, by which findings name them.</summary>
        public required IReadOnlyList<AnalysisGoal> Goals { get; init; }
        public required bool MayEdit { get; init; }
        public required bool MaySubmit { get; init; }
        public required bool MayReview { get; init; }
        public int Unassessed => Risks.Count(risk => !risk.IsAssessed);
    }

    /// <param name="Slug">The risk that it is about.</param>
    public sealed record Remark(string Slug, string Text, string By, DateTime At);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var department = await db.DepartmentForAsync(user.Rights, query.For, query.Department, cancellationToken);
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var analysis = await db.RiskAnalyses.AsNoTracking().Where(one => one.PlanningYearId == year.Id && one.DepartmentId == department.Id).WithNames(db).SingleOrDefaultAsync(cancellationToken);
            var own = db.Risks.VisibleTo(user.Rights).Where(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == department.Id);
            var risks = await own.CheckedAsync(cancellationToken);
            var frame = await db.AnalysisFrameAsync(user.Rights, year, department, cancellationToken);
            return new Result
            {
                Year = year,
                Department = department,
                Standing = AnalysisStanding.Of(analysis, year.AnalysesDue, LocalTime.Today(clock)),
                Risks = risks,
                Findings = AnalysisCheck.Find(risks, frame),
                Remarks = await db.ReadableComments(user.Rights).AsNoTracking().Where(comment => comment.Kind == CommentKind.Return && comment.SettledAt == null && own.Any(risk => risk.Id == comment.RiskId))
                    .OrderByDescending(comment => comment.Id).Select(comment => new Remark(comment.Risk.Slug, comment.Text, db.Users.Where(writer => writer.UserName == comment.By).Select(writer => writer.DisplayName).FirstOrDefault() ?? comment.By, comment.At)).ToListAsync(cancellationToken),
                Goals = frame.Goals,
                MayEdit = year.IsOpen && user.Rights.May(Operation.EditRisks, department.Id),
                MaySubmit = year.IsOpen && user.Rights.May(Operation.SubmitAnalyses, department.Id),
                MayReview = year.IsOpen && user.Rights.May(Operation.ReviewAnalyses),
            };
        }
    }
}
