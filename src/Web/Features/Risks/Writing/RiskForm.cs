using System.Globalization;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>A row of the form's actions, as it is typed.</summary>
public sealed record ActionRow(string What, string Who, string Day)
{
    public bool IsEmpty => What.Length + Who.Length + Day.Length == 0;
}

/// <summary>
/// What stands in the form where a risk is written: texts by the names of its fields, tidied as the risk keeps them, so that two forms that
/// say the same are the same. A field that says nothing is not there. Also what drafts hold and what is put together after a lost race.
/// </summary>
public sealed class RiskForm
{
    public const string Title = "titel";
    public const string Process = "process";
    public const string Category = "kategori";
    public const string Cause = "orsak";
    public const string Event = "handelse";
    public const string Effect = "foljd";
    public const string ExistingControls = "kontroller";
    public const string Responsible = "ansvarig";
    public const string Response = "hantering";
    public const string Reason = "skal";
    public const string ReviewOn = "oversyn";
    public const string ControlActivity = "kontrollmoment";
    public const string Method = "metod";
    public const string Frequency = "frekvens";

    /// <summary>All actions: a line each, its parts kept apart by tabs.</summary>
    public const string Actions = "atgarder";

    /// <summary>The beginning of a goal's field; its code follows.</summary>
    public const string Goal = "mal.";

    /// <summary>The beginning of the field that says how a goal is threatened; its code follows.</summary>
    public const string How = "hur.";

    private static readonly string[] Known =
        [Title, Process, Category, Cause, Event, Effect, ExistingControls, Responsible, .. StageField.Values, Response, Reason, ReviewOn, ControlActivity, Method, Frequency];

    private readonly SortedDictionary<string, string> _fields = new(StringComparer.Ordinal);

    public static RiskForm Empty { get; } = new();

    /// <summary>The field of a stage's cell, "3-4", in the order that they are said.</summary>
    public static IReadOnlyDictionary<AssessmentStage, string> StageField => Stages.Field;

    public string this[string name] => _fields.GetValueOrDefault(name, "");

    public IReadOnlyDictionary<string, string> Fields => _fields;

    public IEnumerable<string> Goals => _fields.Keys.Where(name => name.StartsWith(Goal, StringComparison.Ordinal)).Select(name => name[Goal.Length..]);

    public IReadOnlyList<ActionRow> ActionRows =>
        [.. this[Actions].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts => new ActionRow(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? ""))];

    /// <summary>A known response; null when none is chosen.</summary>
    public RiskResponse? ChosenResponse => Enum.TryParse<RiskResponse>(this[Response], out var response) && Enum.IsDefined(response) ? response : null;

    /// <summary>The steps of a cell, "3-4"; null when it is none.</summary>
    public (int Likelihood, int Consequence)? Cell(AssessmentStage stage) =>
        this[StageField[stage]].Split('-') is [var likelihood, var consequence]
        && int.TryParse(likelihood, NumberStyles.None, CultureInfo.InvariantCulture, out var l) && int.TryParse(consequence, NumberStyles.None, CultureInfo.InvariantCulture, out var c)
            ? (l, c)
            : null;

    /// <summary>The texts with names as the form sends them; those that it does not know are left alone.</summary>
    public static RiskForm From(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = new RiskForm();
        foreach (var (name, sent) in fields)
        {
            // What a browser sends back as JSON may say null.
            var text = (string?)sent ?? "";
            if (name == Actions) form.Say(name, text.ReplaceLineEndings("\n"));
            else if (IsKnown(name)) form.Say(name, Text.Lines(text));
        }

        return form;
    }

    /// <summary>The form with the actions given; rows that say nothing are left out.</summary>
    public RiskForm WithActions(IEnumerable<ActionRow> rows) =>
        From(_fields.Where(field => field.Key != Actions).Append(KeyValuePair.Create(Actions, Lines(rows))));

    /// <summary>The form with one field changed.</summary>
    public RiskForm With(string name, string text) => From(_fields.Where(field => field.Key != name).Append(KeyValuePair.Create(name, text)));

    /// <summary>What the risk says; needs the goals with their links, the actions and the assessments.</summary>
    public static RiskForm Of(Risk risk) => From(
    [
        new(Title, risk.Title), new(Process, risk.Process ?? ""), new(Category, risk.Category ?? ""), new(Cause, risk.Cause ?? ""), new(Event, risk.Event ?? ""),
        new(Effect, risk.Effect ?? ""), new(ExistingControls, risk.ExistingControls ?? ""), new(Responsible, risk.Responsible ?? ""), new(Response, $"{risk.Response}"),
        new(Reason, risk.ResponseReason ?? ""), new(ReviewOn, risk.ReviewOn?.ToIso() ?? ""), new(ControlActivity, risk.ControlActivity ?? ""), new(Method, risk.ControlMethod ?? ""), new(Frequency, risk.ControlFrequency ?? ""),
        new(Actions, Lines(risk.Actions.OrderBy(action => action.Number).Select(action => new ActionRow(action.What, action.Responsible ?? "", action.DueOn?.ToIso() ?? "")))),
        .. risk.Assessments.Select(made => KeyValuePair.Create(StageField[made.Stage], FormattableString.Invariant($"{made.Likelihood}-{made.Consequence}"))),
        .. risk.Goals.Select(link => KeyValuePair.Create(Goal + link.Goal.Code, "1")),
        .. risk.Goals.Select(link => KeyValuePair.Create(How + link.Goal.Code, link.How ?? "")),
    ]);

    /// <summary>What a new risk begins with.</summary>
    internal static RiskForm Of(RiskDescription said) => From(
    [
        new(Title, said.Title), new(Process, said.Process ?? ""), new(Event, said.Event ?? ""), new(ExistingControls, said.ExistingControls ?? ""),
        new(ControlActivity, said.ControlActivity ?? ""), new(Method, said.ControlMethod ?? ""), new(Frequency, said.ControlFrequency ?? ""),
    ]);

    /// <summary>A common risk to begin from.</summary>
    internal static RiskForm Of(CatalogueRisk entry) => From(
    [
        new(Title, entry.Title), new(Category, entry.Category), new(Cause, entry.Cause), new(Event, entry.Event), new(Effect, entry.Effect), new(ExistingControls, entry.ExistingControls),
    ]);

    public string ToJson() => JsonSerializer.Serialize(_fields, Json.Compact);

    /// <summary>What <see cref="ToJson"/> wrote; an empty form when it is something else.</summary>
    public static RiskForm FromJson(string? json)
    {
        try
        {
            return From(JsonSerializer.Deserialize<Dictionary<string, string>>(json ?? "", Json.Compact) ?? []);
        }
        catch (JsonException)
        {
            // Somebody else's text: whoever sends it gets a form with nothing in it.
            return Empty;
        }
    }

    public bool SaysTheSameAs(RiskForm other) => _fields.SequenceEqual(other._fields);

    private static bool IsKnown(string name) =>
        Known.Contains(name) || name.StartsWith(Goal, StringComparison.Ordinal) || name.StartsWith(How, StringComparison.Ordinal);

    private static string Lines(IEnumerable<ActionRow> rows) => string.Join('\n', rows
        .Select(row => new ActionRow(Text.OneLine(row.What), Text.OneLine(row.Who), Text.OneLine(row.Day)))
        .Where(row => !row.IsEmpty)
        .Select(row => $"{row.What}\t{row.Who}\t{row.Day}"));

    private void Say(string name, string text)
    {
        if (text.Length > 0) _fields[name] = text;
    }

    /// <summary>Apart, so that the names stand ready when the list of known ones is made.</summary>
    private static class Stages
    {
        public static readonly IReadOnlyDictionary<AssessmentStage, string> Field = new Dictionary<AssessmentStage, string>
        {
            [AssessmentStage.Inherent] = "fore",
            [AssessmentStage.Current] = "nu",
            [AssessmentStage.Target] = "malet",
        };
    }
}
