using System.CommandLine;
using System.Globalization;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.ScoringModels;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik score --year 2026 --likelihood 3 --consequence 4</c>, or <c>--consequence Ekonomi=4 --consequence Lag=2</c></summary>
internal static class ScoreVerb
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Planning year; its scoring model is used.", Required = true };
        var likelihood = new Option<int>("--likelihood") { Description = "Step number.", Required = true };
        var consequence = new Option<string[]>("--consequence") { Description = "Step number, or NAME=STEP for each dimension of the model.", Required = true };
        var command = new Command("score", "Explain what a likelihood and a consequence are worth in a year.") { year, likelihood, consequence };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var query = Read(parsed.GetValue(year), parsed.GetValue(likelihood), parsed.GetValue(consequence)!);
            var (model, score, joint) = await session.Send(query, cancellationToken);
            if (joint is { } several) await session.Output.WriteLineAsync(T.Of("Score.Joint", several.Calculation));
            await session.Output.WriteLineAsync(T.Of("Score.Value", Explain.Calculation(model, score.Likelihood, score.Consequence), score.Calculation));
            await session.Output.WriteLineAsync(T.Of("Score.Level", score.Level, T.Of(model.Band(score.Level).Name), T.Of(model.Band(score.Level).Advice)));
            await session.Output.WriteLineAsync(T.Of("Score.Model", model.Name, model.Hash));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static ExplainScore.Query Read(int year, int likelihood, string[] consequence)
    {
        if (consequence is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var step)) return new(year, likelihood, step, []);

        return new(year, likelihood, null, [.. consequence.Select(Dimension)]);
    }

    private static DimensionStep Dimension(string written) =>
        written.Split('=', 2) is [var name, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? new DimensionStep(name.Trim(), step)
            : throw new BadInputException("--consequence", T.Of("Score.BadConsequence", written));
}
