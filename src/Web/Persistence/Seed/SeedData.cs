using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Persistence.Seed;

/// <summary>What every installation starts with: the municipality's own goals, the global goals, two scoring models.</summary>
internal sealed class SeedData
{
    public void AddBase(AppDbContext db)
    {
        var file = SeedFiles.Read<GoalsFile>("goals.json");
        var globalGoals = SeedFiles.Read<List<SeedGlobalGoal>>("sdgs.json")
            .ConvertAll(g => new SustainableDevelopmentGoal(g.Number, g.NameSv, g.NameEn));
        var period = new MandatePeriod(file.MandatePeriod.From, file.MandatePeriod.To, file.Vision);

        db.Municipalities.Add(new Municipality(file.Municipality));
        db.GlobalGoals.AddRange(globalGoals);
        db.Goals.AddRange(file.Goals.Select((goal, index) => Goal(goal, period, globalGoals, index + 1)));
        db.ScoringModels.AddRange(SeedFiles.Read<List<ScoringModelDefinition>>("scoring-models.json").Select(d => new ScoringModel(d)));
    }

    private static Goal Goal(GoalsFile.SeedGoal seed, MandatePeriod period, List<SustainableDevelopmentGoal> globalGoals, int order)
    {
        var goal = seed.Kind == GoalKind.Overarching
            ? Domain.Goals.Goal.Overarching(period, seed.Code, seed.Title, seed.ShortTitle, order)
            : Domain.Goals.Goal.Internal(period, seed.Code, seed.Area!.Value, seed.Title, seed.ShortTitle, order);
        goal.TieTo(globalGoals.Where(g => seed.Sdgs.Contains(g.Number)), seed.SdgMeaning);
        if (seed.TextSource == "decided") goal.MarkDecided();
        return goal;
    }
}
