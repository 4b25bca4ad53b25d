using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>The scoring models that a year can be scored with, and the one that somebody means.</summary>
internal static class FindScoringModel
{
    /// <summary>By title, the newest version first.</summary>
    public static Task<List<ScoringModel>> ModelsToChooseAsync(this AppDbContext db, CancellationToken cancellationToken) =>
        db.ScoringModels.AsNoTracking().OrderBy(model => model.Title).ThenByDescending(model => model.Number).ThenBy(model => model.Id).ToListAsync(cancellationToken);

    /// <param name="db">Where the models are; the one found is tracked.</param>
    /// <param name="named">Its number in the database, or its title, which then means the newest version.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BadInputException">There is no such model.</exception>
    public static async Task<ScoringModel> ScoringModelAsync(this AppDbContext db, string named, CancellationToken cancellationToken)
    {
        var name = named.Trim();
        var id = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return await db.ScoringModels
            .Where(model => model.Id == id || model.Title == name || model.Name == name)
            .OrderByDescending(model => model.Id == id).ThenByDescending(model => model.Title == name).ThenByDescending(model => model.Number).ThenBy(model => model.Id)
            .FirstOrDefaultAsync(cancellationToken)
            ?? throw new BadInputException(T.Of("Year.Model"), T.Of("Year.NoModel", name));
    }
}
