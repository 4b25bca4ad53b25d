using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>The planning year that a file's risks go into: the one there is, or a new one that is not saved yet.</summary>
internal static class OpenImportYear
{
    private const string UsualScale = "4x4";

    /// <exception cref="BadInputException">The year has another scale than the one asked for.</exception>
    /// <exception cref="RuleBrokenException">The year is closed.</exception>
    /// <exception cref="NotFoundException">There is no such year, and the user is not one who may begin it for everybody.</exception>
    public static async Task<(PlanningYear Year, bool IsNew)> OpenAsync(AppDbContext db, ICurrentUser user, int number, string? scale, CancellationToken cancellationToken)
    {
        var steps = scale is null ? ((int Likelihood, int Consequence)?)null : StandardScales.Parse(scale);
        var year = await db.PlanningYears.Include(y => y.ScoringModel).SingleOrDefaultAsync(y => y.Year == number, cancellationToken);
        if (year is not null)
        {
            if (steps is { } asked && year.ScoringModel.Name != Name(asked)) throw new BadInputException("--scale", T.Of("Import.Scale.Differs", number, year.ScoringModel.Name, Name(asked)));
            year.RequireOpen();
            return (year, false);
        }

        if (!user.Rights.May(Operation.EditRisks)) throw new NotFoundException(T.Of("PlanningYear.NotFound", number));

        var size = steps ?? StandardScales.Parse(UsualScale);
        var name = Name(size);

        // The first that came with the product or that a year has been scored with: never a draft that somebody is still at work on,
        // and with the same file the same model whatever drafts there are. Another is chosen for the year on its own page.
        var model = await db.ScoringModels.Where(m => m.Name == name && (m.IsUsed || m.CreatedAt == null)).OrderBy(m => m.Id).FirstOrDefaultAsync(cancellationToken)
            ?? new ScoringModel(StandardScales.Numbered(size.Likelihood, size.Consequence));
        return (new PlanningYear(number, model), true);
    }

    private static string Name((int Likelihood, int Consequence) size) => $"{size.Likelihood}x{size.Consequence}";
}
