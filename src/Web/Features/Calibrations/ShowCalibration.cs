using MediatR;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Calibrations;

/// <summary>Whoever sees the whole municipality sees how the departments use the scale: each against all, and what stands out.</summary>
public static class ShowCalibration
{
    public sealed record Query(int Year) : IRequest<Result>;

    /// <param name="Year">The year and its model.</param>
    /// <param name="All">All risks that the reader may see.</param>
    /// <param name="Departments">By name; one below another comes after it and counts in it too.</param>
    /// <param name="CountsSecret">False: risks with a secrecy mark are left out, because the reader may not read them.</param>
    public sealed record Result(PageYear Year, CalibratedRisks All, IReadOnlyList<Row> Departments, bool CountsSecret);

    /// <param name="Department">The department.</param>
    /// <param name="Depth">0 for one that stands for itself; 1 and more for one that is also counted in the row above it.</param>
    /// <param name="Risks">Its risks and those below it.</param>
    /// <param name="Marks">What stands out.</param>
    public sealed record Row(DepartmentName Department, int Depth, CalibratedRisks Risks, IReadOnlyList<CalibrationMark> Marks);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public Task<Result> Handle(Query query, CancellationToken cancellationToken) => db.CalibrationAsync(user.Rights, query.Year, cancellationToken);
    }
}
