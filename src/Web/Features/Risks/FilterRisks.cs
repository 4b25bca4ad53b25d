using System.Linq.Expressions;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>One thing that the reader asks of the risks shown.</summary>
/// <param name="Word">Its word in the address.</param>
/// <param name="Label">What it says on its chip.</param>
/// <param name="Condition">What a risk must fulfil.</param>
/// <param name="OnCounts">The same for a group of counted risks; null when the groups do not tell.</param>
public sealed record RiskFilter(string Word, string Label, Expression<Func<Risk, bool>> Condition, Func<RiskCount, bool>? OnCounts = null);

/// <summary>Turns the words of a register's address into filters; words that mean nothing here are named, not guessed at.</summary>
internal sealed class FilterRisks(RegisterAddress address, ScoringModel model, DepartmentOutline departments, IReadOnlyList<GoalChoice> goals, IQueryable<int>? changed)
{
    public const string None = "inget";
    private const int LongestSearch = 200;

    public List<RiskFilter> Filters { get; } = [];

    /// <summary>"namnd=xyz": what was asked for and could not be understood.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>The department asked for; null for all.</summary>
    public DepartmentName? Department { get; private set; }

    /// <summary>What lies below it is left out.</summary>
    public bool IsOnly => address[RegisterAddress.Only] == SiteAddress.Own;

    public FilterRisks Read()
    {
        Add(RegisterAddress.Search, BySearch);
        Add(RegisterAddress.Department, ByDepartment);
        Add(RegisterAddress.Level, ByLevel);
        Add(RegisterAddress.Goal, ByGoal);
        Add(RegisterAddress.Response, ByResponse);
        Add(RegisterAddress.Change, ByChange);
        Add(RegisterAddress.Category, value => new(RegisterAddress.Category, value, risk => risk.Category == value));
        Add(RegisterAddress.Likelihood, _ => ByLikelihood());
        Add(RegisterAddress.Consequence, _ => ByConsequence());
        if (address[RegisterAddress.Only] is { Length: > 0 } only && !IsOnly) Unknown.Add($"{RegisterAddress.Only}={only}");
        return this;
    }

    private void Add(string word, Func<string, RiskFilter?> read)
    {
        if (address[word] is not { Length: > 0 } value) return;
        if (read(value) is { } filter) Filters.Add(filter);
        else if (!(word == RegisterAddress.Level && value == "alla")) Unknown.Add($"{word}={value}");
    }

    private static RiskFilter BySearch(string value)
    {
        var text = Text.OneLine(value.Length > LongestSearch ? value[..LongestSearch] : value).ToLowerInvariant();
        return new(RegisterAddress.Search, $"”{value}”", risk => risk.SearchText.Contains(text));
    }

    private RiskFilter? ByDepartment(string value)
    {
        Department = departments.Find(value);
        if (Department is not { Id: var id } department) return null;

        var below = departments.WithBelow(id);
        if (IsOnly && below.Count > 1)
            return new(RegisterAddress.Department, T.Of("Register.OnlyOwn", department.Name), risk => risk.DepartmentId == id, count => count.DepartmentId == id);

        return new(RegisterAddress.Department, department.Name, risk => below.Contains(risk.DepartmentId), count => below.Contains(count.DepartmentId));
    }

    private RiskFilter? ByLevel(string value)
    {
        if (value == LevelWord.Unscored)
            return new(RegisterAddress.Level, T.Of("Level.Unscored"), risk => risk.Level == null, count => count.Level is null);
        if (LevelWord.Read(value, model) is not var (band, andHigher)) return null;

        var from = band.Level;
        var to = andHigher ? model.Bands.Count : from;
        var label = andHigher ? T.Of("Register.AndHigher", T.Of(band.Name)) : T.Of(band.Name);
        return new(RegisterAddress.Level, label, risk => risk.Level >= from && risk.Level <= to, count => count.Level >= from && count.Level <= to);
    }

    private RiskFilter? ByGoal(string value)
    {
        if (value == None) return new(RegisterAddress.Goal, T.Of("Register.NoGoal"), risk => risk.GoalCount == 0);
        if (goals.FirstOrDefault(g => g.Code.Equals(value, StringComparison.OrdinalIgnoreCase)) is not { } goal) return null;

        var id = goal.Id;
        return new(RegisterAddress.Goal, goal.Title, risk => risk.Goals.Any(link => link.GoalId == id));
    }

    private static RiskFilter? ByResponse(string value)
    {
        if (value == None) return new(RegisterAddress.Response, T.Of("Register.NoResponse"), risk => risk.Response == null);
        if (ResponseWord.Read(value) is not { } response) return null;

        return new(RegisterAddress.Response, T.Of(response), risk => risk.Response == response);
    }

    /// <summary>Null where there is no year before. Those that are gone are risks of another year, among which this lets all pass.</summary>
    private RiskFilter? ByChange(string value)
    {
        if (changed is null || Array.Find(ChangedRisks.Words, known => known.Word == value) is not { Word: not null } asked) return null;

        return new(RegisterAddress.Change, T.Of($"RiskChange.{asked.Change}"), asked.Change switch
        {
            RiskChange.New => risk => risk.Age == 0,
            RiskChange.Up => risk => risk.Value > risk.ValueBefore,
            RiskChange.Down => risk => risk.Value < risk.ValueBefore,
            RiskChange.Changed => risk => changed.Contains(risk.Id) && !(risk.Value > risk.ValueBefore || risk.Value < risk.ValueBefore),
            _ => risk => true,
        });
    }

    private RiskFilter? ByLikelihood() =>
        Step(RegisterAddress.Likelihood, model.Likelihood) is not { } step ? null
        : new(RegisterAddress.Likelihood, T.Of("Register.LikelihoodIs", step.Number, T.Of(step.Word)), risk => risk.Likelihood == step.Number);

    private RiskFilter? ByConsequence() =>
        Step(RegisterAddress.Consequence, model.Consequence) is not { } step ? null
        : new(RegisterAddress.Consequence, T.Of("Register.ConsequenceIs", step.Number, T.Of(step.Word)), risk => risk.Consequence == step.Number);

    private ScaleStep? Step(string word, IReadOnlyList<ScaleStep> scale) => scale.FirstOrDefault(step => step.Number == address.Number(word));
}

/// <summary>How a response is written in an address.</summary>
public static class ResponseWord
{
    private static readonly (string Word, RiskResponse Response)[] Words =
    [
        ("direktatgard", RiskResponse.TreatNow),
        ("atgarda", RiskResponse.Treat),
        ("granska", RiskResponse.Control),
        ("bevaka", RiskResponse.Watch),
        ("acceptera", RiskResponse.Accept),
    ];

    public static string Of(RiskResponse response) => Array.Find(Words, w => w.Response == response).Word;

    public static RiskResponse? Read(string word) => Array.Find(Words, w => w.Word == word) is { Word: not null } found ? found.Response : null;
}
