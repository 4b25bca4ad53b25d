using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks.Similarity;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;
using ComparedRisk = Vaggeryd.InternalControl.Domain.Risks.Similarity.ComparedRisk;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>What has been compared, and what was found.</summary>
/// <param name="Pairs">The most alike first.</param>
/// <param name="Risks">Those in a pair, by their ids.</param>
/// <param name="IsCapped">The year has more risks than are compared.</param>
public sealed record ComparedYear(IReadOnlyList<SimilarPair> Pairs, IReadOnlyDictionary<int, SuggestedRisk> Risks, bool IsCapped);

/// <summary>
/// The pairs of a year's risks that are alike. Compared once after each change of the year's risks, by one at a time: what is kept holds for one
/// stamp of the year and no other. Two entries per planning year: of all risks, and of the open ones for whoever may not read every secret, so that
/// nothing in what they are shown, not even the weight of a word, comes from a secret risk.
/// </summary>
internal sealed class SuggestedPairs : IDisposable
{
    /// <summary>The highest in the ranking; what lies below them comes into no plan, and 10,000 would take many seconds after each change.</summary>
    public const int MostCompared = 2000;

    private readonly ConcurrentDictionary<(int Year, bool WithSecrets), (string Stamp, ComparedYear Found)> _years = new();
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <param name="db">Read from, where nothing is kept.</param>
    /// <param name="year">The planning year, just read: compared after that, the pairs are at least as new.</param>
    /// <param name="rights">Of whoever asks; they see every department.</param>
    public async Task<ComparedYear> OfYearAsync(AppDbContext db, PageYear year, AccessRights rights, CancellationToken cancellationToken)
    {
        var withSecrets = rights.May(Operation.ReadSecretRisks);
        if (Kept() is { } kept) return kept;

        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return Kept() ?? Keep(await CompareAsync(db, year.Id, withSecrets, cancellationToken));
        }
        finally
        {
            _oneAtATime.Release();
        }

        ComparedYear? Kept() => _years.TryGetValue((year.Id, withSecrets), out var entry) && entry.Stamp == year.RiskStamp ? entry.Found : null;

        ComparedYear Keep(ComparedYear found)
        {
            _years[(year.Id, withSecrets)] = (year.RiskStamp, found);
            return found;
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static async Task<ComparedYear> CompareAsync(AppDbContext db, int yearId, bool withSecrets, CancellationToken cancellationToken)
    {
        var read = await db.Risks.AsNoTracking().AsSingleQuery()
            .Where(risk => risk.PlanningYearId == yearId && (withSecrets || !risk.IsSecret))
            .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id).Take(MostCompared + 1)
            .Select(risk => new
            {
                risk.Id,
                Named = new SuggestedRisk(risk.Slug, risk.Department.Code, risk.Reference, risk.Title, risk.Value, risk.Level, risk.IsSecret),
                risk.Category,
                risk.Event,
                risk.Cause,
                risk.Effect,
                Goals = risk.Goals.Select(link => link.Goal.Code).ToList(),
            })
            .ToListAsync(cancellationToken);
        var compared = read.Take(MostCompared)
            .Select(risk => new ComparedRisk(risk.Id, risk.Named.Department, risk.Category, risk.Goals, new RiskWords(risk.Named.Title, risk.Event, risk.Cause, risk.Effect)))
            .ToList();
        var pairs = SimilarRisks.Pairs(compared);

        // The words themselves are not kept: they are most of the memory, and nothing asks for them again.
        var found = pairs.SelectMany(pair => new[] { pair.One, pair.Other }).DistinctBy(risk => risk.Id).ToDictionary(risk => risk.Id, risk => risk with { Words = new RiskWords(null) });
        return new ComparedYear(
            [.. pairs.Select(pair => pair with { One = found[pair.One.Id], Other = found[pair.Other.Id] })],
            read.Where(risk => found.ContainsKey(risk.Id)).ToDictionary(risk => risk.Id, risk => risk.Named),
            read.Count > MostCompared);
    }
}
