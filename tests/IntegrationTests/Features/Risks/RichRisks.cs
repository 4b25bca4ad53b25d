using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>Made-up risks with something in every field, some of it nasty; the same seed gives the same risks.</summary>
internal sealed class RichRisks(int seed)
{
    public const int Year = 2040;

    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private static readonly string[] Bits =
        ["=1+1", "'citat'", "\"tal\"; fyra, fem", "å ä ö", "-", "@någon", "<b>&amp;</b>", "2026-01-03", "1e5", "007", "_x000D_", "> pil", "2: lurig", "Ekonomi: 3", "rad\nrad", "stycke\n\nstycke", "TRUE", "#N", "x × y", "😀"];

    private readonly Random _random = new(seed);

    public async Task AddToAsync(TestInstallation installation, int count)
    {
        await installation.Query(async db =>
        {
            db.PlanningYears.Add(new PlanningYear(Year, new ScoringModel(Model)));
            return await db.SaveChangesAsync();
        });
        await installation.Query(async db =>
        {
            var year = await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == Year);
            var departments = await db.Departments.OrderBy(d => d.Code).ToListAsync();
            var goals = await db.Goals.OrderBy(g => g.Order).ToListAsync();
            for (var number = 1; number <= count; number++)
            {
                var risk = new Risk(year, departments[number % 5], $"R-{number}", Description(number), "test", At);
                risk.Threaten([.. goals.Where(_ => Maybe(40))], "test", At);
                foreach (var link in risk.Goals.Where(_ => Maybe(70))) risk.SayHow(link.Goal, Text(), "test", At);
                risk.Plan([.. Enumerable.Range(0, _random.Next(4)).Select(n => new PlannedStep($"Gör {n} {Line()}", Maybe(70) ? Line() : null, Maybe(70) ? Day() : null))], "test", At);
                risk.Concern([.. departments.Where(_ => Maybe(8))], "test", At);
                Assess(risk);
                if (Maybe(10)) risk.MarkSecret(new SecrecyMark("18:8", Line(), "test", At));
                db.Risks.Add(risk);
            }

            return await db.SaveChangesAsync();
        });
    }

    private static ScoringModelDefinition Model
    {
        get
        {
            ConsequenceDimension Dimension(string swedish, string english) => new(new(swedish, english), 1, [.. Enumerable.Range(1, 4).Select(step => new LocalizedText($"{swedish} {step}", $"{english} {step}"))]);
            return StandardScales.Numbered(4, 4) with
            {
                Dimensions = [Dimension("Ekonomi", "Economy"), Dimension("Lag och rätt", "Law")],
                Effects = [new(new("Svag", "Weak"), AxisEffect.None, AxisEffect.None), new(new("God", "Good"), new(50, null), AxisEffect.None)],
            };
        }
    }

    private void Assess(Risk risk)
    {
        foreach (var stage in new[] { AssessmentStage.Inherent, AssessmentStage.Target, AssessmentStage.Current })
        {
            if (!Maybe(80)) continue;
            var sure = Maybe(60) ? (Confidence?)_random.Next(3) : null;
            if (stage == AssessmentStage.Current && risk.At(AssessmentStage.Inherent) is not null && Maybe(40)) risk.AssessByEffect(1 + _random.Next(2), sure, "test", At);
            else if (Maybe(40)) risk.Assess(stage, new AssessedSteps(Step(), null, Dimensions(), sure), "test", At);
            else risk.Assess(stage, new AssessedSteps(Step(), Step(), [], sure), "test", At);
            if (Maybe(25)) risk.Override(stage, 13 + _random.Next(4), Text(), "test", At);
        }
    }

    private List<DimensionStep> Dimensions() => Maybe(50) ? [new("Ekonomi", Step()), new("Lag och rätt", Step())] : [new("Lag och rätt", Step())];

    private RiskDescription Description(int number) => new()
    {
        Title = $"Risk {number} {Line()}",
        Process = Some(Line),
        Category = Some(Line),
        Cause = Some(Text),
        Event = Some(Text),
        Effect = Some(Text),
        ExistingControls = Some(Text),
        ControlActivity = Some(Text),
        ControlMethod = Some(Text),
        ControlFrequency = Some(Line),
        Responsible = Some(Line),
        Response = Maybe(70) ? (RiskResponse)_random.Next(5) : null,
        ResponseReason = Some(Text),
        ReviewOn = Maybe(50) ? Day() : null,
    };

    private string? Some(Func<string> text) => Maybe(70) ? text() : null;

    private string Line() => $"{Bits[_random.Next(14)]} {_random.Next(100)}";

    private string Text() => string.Join(' ', Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => Bits[_random.Next(Bits.Length)])) + (Maybe(20) ? "\n> pil\n2: två" : "");

    private DateOnly Day() => new DateOnly(2026, 1, 1).AddDays(_random.Next(800));

    private int Step() => 1 + _random.Next(4);

    private bool Maybe(int percent) => _random.Next(100) < percent;
}
