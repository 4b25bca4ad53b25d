using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The worked examples of docs/scoring.md on calibration and recalculation are what the program answers.</summary>
public sealed partial class CalibrationDocumentTests
{
    [Test]
    public void Calibration_IsWhatIsWritten()
    {
        var rows = Section("Calibration", Department());
        var model = SeededModels.Named("4x4");
        var counts = rows.SkipLast(1).SelectMany((row, id) => Counts(model, id, row.Groups[2].Value)).ToList();
        var calibration = new Calibration(model, rows.SkipLast(1).Select((_, id) => (id, (int?)null)), counts);

        rows.Count.ShouldBe(5);
        foreach (var (id, row) in rows.SkipLast(1).Index()) Written(calibration.Of(id), string.Join(' ', calibration.MarksOf(calibration.Of(id)))).ShouldBe(Told(row));
        Written(calibration.All, "").ShouldBe(Told(rows[^1]));
    }

    [Test]
    public void Marks_AreAllThere_WithTheNumbersInForce()
    {
        var rules = Text("Calibration");

        foreach (var mark in Enum.GetNames<CalibrationMark>()) rules.ShouldContain($"`{mark}`");
        rules.ShouldContain($"at least {CalibrationRules.FewestRisks} risks are assessed, and at least {CalibrationRules.CellPercent} % of them");
        CalibrationRules.LevelParts.ShouldBe(2);
    }

    [Test]
    public void Proposals_AreWhatIsWritten()
    {
        var proposals = Section("Recalculation", Proposal());

        proposals.Count.ShouldBe(4);
        foreach (var row in proposals)
            string.Join(", ", StepMapping.Proposed(Numbered(Number(row, 1)), Numbered(Number(row, 2))).Likelihood).ShouldBe(row.Groups[3].Value);
    }

    [Test]
    public void Recalculation_IsWhatIsWritten()
    {
        var rows = Section("Recalculation", Moved());
        var (four, five) = (SeededModels.Named("4x4"), SeededModels.Named("5x5"));
        var recalculation = new Recalculation(four, five, new StepMapping([1, 2, 3, 5], StepMapping.Proposed(four, five).Consequence));

        var preview = RecalculationPreview.Of(recalculation, [.. rows.Select(row => Risk(four, row.Groups[1].Value, Number(row, 2), Number(row, 3)))]);

        rows.Count.ShouldBe(4);
        foreach (var row in rows)
        {
            var risk = preview.Single(risk => risk.Before.Reference == row.Groups[1].Value);
            $"{risk.Before.Value} {risk.RankBefore} {risk.After.Likelihood} {risk.After.Consequence} {risk.After.Value} {risk.RankAfter}".ShouldBe(string.Join(' ', Enumerable.Range(4, 6).Select(group => row.Groups[group].Value)));
        }
    }

    private static string Written(CalibratedRisks risks, string marks) => $"{Mean(risks.MeanValue)} {Mean(risks.MeanLevel)} {marks}".Trim();

    private static string Told(Match row) => string.Join(' ', Enumerable.Range(3, 3).Select(group => row.Groups[group].Value.Trim())).Trim();

    private static string Mean(decimal? mean) => mean?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    private static IEnumerable<CalibrationCount> Counts(ScoringModel model, int department, string written)
    {
        foreach (var part in written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')))
        {
            var count = int.Parse(part[1], CultureInfo.InvariantCulture);
            if (part[0] == "00") yield return new(department, null, null, null, null, count);
            else if (model.Score(part[0][0] - '0', part[0][1] - '0') is var score) yield return new(department, score.Likelihood, score.Consequence, score.Value, score.Level, count);
        }
    }

    private static RiskToRecalculate Risk(ScoringModel model, string reference, int likelihood, int consequence)
    {
        var score = model.Score(likelihood, consequence);
        return new RiskToRecalculate
        {
            Department = "KS",
            Reference = reference,
            Likelihood = likelihood,
            Consequence = consequence,
            Value = score.Value,
            Level = score.Level,
            Stages = [new AssessedStage(AssessmentStage.Current, likelihood, consequence, score.Value, score.Level, [], null, null, null)],
        };
    }

    private static ScoringModel Numbered(int steps) => new(StandardScales.Numbered(steps, steps));

    private static List<Match> Section(string heading, Regex row) => row.Matches(Text(heading)).ToList();

    private static string Text(string heading)
    {
        var document = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "scoring.md"));
        return document.Split("\n## ").Single(section => section.StartsWith($"{heading}\n", StringComparison.Ordinal));
    }

    private static int Number(Match row, int group) => int.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| ([A-D]|all) \| ([\d: ]*)\| ([\d.–]+) \| ([\d.–]+) \| ?([A-Za-z ]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Department();

    [GeneratedRegex(@"^\| (\d+) → (\d+) \| ([\d, ]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Proposal();

    [GeneratedRegex(@"^\| ([A-D]) \| (\d), (\d) \| (\d+) \| (\d) \| (\d), (\d) \| (\d+) \| (\d) \|$", RegexOptions.Multiline)]
    private static partial Regex Moved();
}
