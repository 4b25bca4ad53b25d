using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The planning year that a page is about, with its scoring model and the years beside it.</summary>
/// <param name="Id">The planning year's id.</param>
/// <param name="Year">Such as 2026.</param>
/// <param name="Model">What the year's risks are assessed with.</param>
/// <param name="RiskStamp">See <see cref="PlanningYear.RiskStamp"/>.</param>
/// <param name="AnalysesDue">See <see cref="PlanningYear.AnalysesDue"/>.</param>
/// <param name="FollowUp">See <see cref="PlanningYear.FollowUp"/>.</param>
/// <param name="Years">Every planning year, newest first.</param>
public sealed record PageYear(int Id, int Year, ScoringModel Model, string RiskStamp, DateOnly? AnalysesDue, FollowUpCalendar FollowUp, IReadOnlyList<int> Years);

/// <summary>Reads the year of a page and its neighbours in one query.</summary>
internal static class PageYears
{
    /// <exception cref="NotFoundException">There is no such planning year.</exception>
    public static async Task<PageYear> PageYearAsync(this AppDbContext db, int year, CancellationToken cancellationToken) =>
        Pick(await All(db, cancellationToken), year) ?? throw new NotFoundException(T.Of("PlanningYear.NotFound", year));

    /// <summary>The newest year, or null before there is any.</summary>
    public static async Task<PageYear?> NewestYearAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        var all = await All(db, cancellationToken);
        return all is [var newest, ..] ? Pick(all, newest.Year) : null;
    }

    private static PageYear? Pick(List<PlanningYear> all, int year) =>
        all.Find(y => y.Year == year) is { } found ? new PageYear(found.Id, found.Year, found.ScoringModel, found.RiskStamp, found.AnalysesDue, found.FollowUp, all.ConvertAll(y => y.Year)) : null;

    /// <summary>A handful of rows at most, so reading all is cheaper than asking twice.</summary>
    private static Task<List<PlanningYear>> All(AppDbContext db, CancellationToken cancellationToken) =>
        db.PlanningYears.AsNoTracking().Include(y => y.ScoringModel).OrderByDescending(y => y.Year).ToListAsync(cancellationToken);
}
