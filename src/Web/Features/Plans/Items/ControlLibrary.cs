using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Seed;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

/// <summary>A control to start from.</summary>
/// <param name="Process">Process or routine.</param>
/// <param name="What">What is checked.</param>
/// <param name="Method">How.</param>
/// <param name="Frequency">How often.</param>
/// <param name="Year">The plan that it was in last; null for one that comes with the product.</param>
public sealed record LibraryControl(string? Process, string What, string? Method, string? Frequency, int? Year);

/// <summary>Controls to start from: those of the plan's earlier years, which make the library grow, and those that come with the product.</summary>
internal static class ControlLibrary
{
    /// <summary>Most of earlier plans.</summary>
    private const int MostEarlier = 200;

    private static readonly Lazy<IReadOnlyList<Entry>> Delivered = new(() => SeedFiles.Read<List<Entry>>("control-library.json"));

    /// <summary>The newest first, each text once, then those that come with the product.</summary>
    public static async Task<IReadOnlyList<LibraryControl>> ControlLibraryAsync(this AppDbContext db, int year, PlanScope scope, CancellationToken cancellationToken)
    {
        var written = await db.PlanItems.AsNoTracking()
            .Where(item => item.PlanVersion.Plan.PlanningYear.Year < year && item.PlanVersion.Plan.BoardKey == scope.BoardKey && item.Says.Kind == Domain.Plans.Versions.PlanItemKind.ControlActivity)
            .OrderByDescending(item => item.PlanVersion.Plan.PlanningYear.Year).ThenBy(item => item.Id)
            .Take(MostEarlier)
            .Select(item => new LibraryControl(item.Says.Process, item.Says.What, item.Says.Method, item.Says.Frequency, item.PlanVersion.Plan.PlanningYear.Year))
            .ToListAsync(cancellationToken);
        var language = T.Language;
        return
        [
            .. written.DistinctBy(control => control.What, StringComparer.OrdinalIgnoreCase),
            .. Delivered.Value.Select(entry => entry.In(language)),
        ];
    }

    private sealed record Entry(Words Sv, Words En)
    {
        public LibraryControl In(Language language)
        {
            var words = language == Language.English ? En : Sv;
            return new LibraryControl(words.Process, words.What, words.Method, words.Frequency, null);
        }
    }

    private sealed record Words(string Process, string What, string Method, string Frequency);
}
