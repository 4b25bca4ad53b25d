using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Makes a model's content of what is typed. What cannot be read is told with its box; the domain's own rules come after.</summary>
internal sealed class ReadModelForm(ModelForm form)
{
    private readonly List<ModelProblem> _problems = [];

    /// <summary>For the lists whose empty rows are left out: which row of the page each row of the model comes from.</summary>
    private readonly Dictionary<string, List<int>> _from = [];

    /// <summary>The content as far as it can be read, and all that is wrong with it, in the order of the page.</summary>
    public static (ScoringModelDefinition Definition, IReadOnlyList<ModelProblem> Problems) From(ModelForm form)
    {
        var reading = new ReadModelForm(form);
        if (reading.Line(ModelForm.Title).Length == 0) reading._problems.Add(new(ModelForm.Title, T.Of("Model.Wrong.Missing", ModelField.Of(ModelForm.Title, form))));
        var definition = reading.Definition();
        var unreadable = reading._problems.ConvertAll(problem => problem.Box).ToHashSet();
        var broken = definition.Faults()
            .Select(fault => ModelProblem.Of(fault with { Place = reading.Box(fault.Place) }, form))
            .Where(problem => !unreadable.Contains(problem.Box));
        return (definition, [.. reading._problems.Concat(broken).DistinctBy(problem => (problem.Box, problem.What))]);
    }

    private ScoringModelDefinition Definition()
    {
        var (likelihood, consequence) = (Steps("likelihood"), Steps("consequence"));
        var formula = Choice<ValueFormula>("formula");
        var bands = Enumerable.Range(0, form.Rows("bands")).Select(Band).ToList();
        return new ScoringModelDefinition(likelihood, consequence, bands)
        {
            Formula = formula,
            Values = formula == ValueFormula.Table ? Table("values") : null,
            Levels = form[ModelForm.ByCell].Length > 0 ? Table("levels") : null,
            Dimensions = [.. Filled("dimensions", ".weight").Select(Dimension)],
            Aggregation = Choice<DimensionAggregation>("aggregation"),
            Order = [.. Enumerable.Range(0, form.Rows("order")).Where(place => form[$"order[{place}]"].Length > 0).Select(place => Choice<RankKey>($"order[{place}]"))],
            GoalWeights = [.. Filled("goalWeights").Select(Goal).Where(goal => goal.Weight != GoalWeight.Usual)],
            Appetites = [.. Filled("appetites").Select(Appetite)],
            Effects = [.. Filled("effects").Select(Effect)],
        };
    }

    private List<ScaleStep> Steps(string scale)
    {
        if (form[$"{scale}.count"] != $"{form.Rows(scale)}") _problems.Add(new($"{scale}.count", T.Of("Model.Wrong.Steps", ScoringModel.FewestSteps, ScoringModel.MostSteps)));
        return [.. Enumerable.Range(0, form.Rows(scale)).Select(index => new ScaleStep(index + 1, Both($"{scale}[{index}].word"), Both($"{scale}[{index}].meaning")))];
    }

    private RiskBand Band(int index)
    {
        var place = $"bands[{index}]";
        return new(index + 1, Number($"{place}.from"), Number($"{place}.to"), Both($"{place}.name"), Both($"{place}.advice"), Colour($"{place}.colour"), Colour($"{place}.inkColour"));
    }

    private ConsequenceDimension Dimension(int index) => new(
        Both($"dimensions[{index}].name"),
        Number($"dimensions[{index}].weight"),
        [.. Enumerable.Range(0, form.Rows("consequence")).Select(step => Both($"dimensions[{index}].meanings[{step}]"))]);

    private List<IReadOnlyList<int>> Table(string table) =>
        [.. Enumerable.Range(0, form.Rows("likelihood")).Select(l => (IReadOnlyList<int>)[.. Enumerable.Range(0, form.Rows("consequence")).Select(c => Number($"{table}[{l}][{c}]"))])];

    private GoalWeight Goal(int index)
    {
        var goal = new GoalWeight(Line($"goalWeights[{index}].goal"), form[$"goalWeights[{index}].weight"].Trim().Length == 0 ? GoalWeight.Usual : Number($"goalWeights[{index}].weight"));

        // A goal of the usual weight is not named in the model: its row is not one of the model's rows.
        if (goal.Weight == GoalWeight.Usual) _from["goalWeights"].Remove(index);
        return goal;
    }

    private Appetite Appetite(int index) => new(
        Line($"appetites[{index}].department") is { Length: > 0 } department ? department : null,
        Line($"appetites[{index}].category") is { Length: > 0 } category ? category : null,
        Number($"appetites[{index}].highestValue"));

    private ControlEffect Effect(int index) => new(Both($"effects[{index}].name"), Axis($"effects[{index}].likelihood"), Axis($"effects[{index}].consequence"));

    /// <summary>A look-up where one is typed, else a percentage; nothing typed takes nothing off.</summary>
    private AxisEffect Axis(string place)
    {
        var typed = Line($"{place}.steps");
        if (typed.Length == 0) return new(form[$"{place}.percent"].Trim().Length == 0 ? 0 : Number($"{place}.percent"), null);

        var steps = typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(step => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        if (steps.Contains(0)) _problems.Add(new($"{place}.steps", T.Of("Model.Wrong.LookUp", typed)));
        return new(form[$"{place}.percent"].Trim().Length == 0 ? null : Number($"{place}.percent"), steps);
    }

    private List<int> Filled(string list, string except = "")
    {
        _from[list] = [.. Enumerable.Range(0, form.Rows(list)).Where(row => !form.IsEmpty($"{list}[{row}]", except))];
        return [.. _from[list]];
    }

    /// <summary>Where the domain's place stands on the page.</summary>
    private string Box(string place)
    {
        // A look-up is typed in one box.
        if (place.IndexOf(".steps[", StringComparison.Ordinal) is > 0 and var lookUp) place = place[..(lookUp + ".steps".Length)];
        var list = place.Split('[')[0];
        if (!_from.TryGetValue(list, out var rows) || place.Length == list.Length) return place;

        var end = place.IndexOf(']', StringComparison.Ordinal);
        return $"{list}[{rows[int.Parse(place[(list.Length + 1)..end], CultureInfo.InvariantCulture)]}{place[end..]}";
    }

    private int Number(string box)
    {
        var typed = form[box].Trim();
        if (int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;

        _problems.Add(new(box, typed.Length == 0 ? T.Of("Model.Wrong.NumberMissing", ModelField.Of(box, form)) : T.Of("Model.Wrong.Number", typed, ModelField.Of(box, form))));
        return 0;
    }

    private TEnum Choice<TEnum>(string box)
        where TEnum : struct, Enum
    {
        if (Enum.TryParse<TEnum>(form[box], out var choice) && Enum.IsDefined(choice)) return choice;

        _problems.Add(new(box, T.Of("Model.Wrong.Choice", ModelField.Of(box, form))));
        return default;
    }

    private string Colour(string box) => Line(box).TrimStart('#').ToUpperInvariant();

    private LocalizedText Both(string place) => new(Line($"{place}.swedish"), Line($"{place}.english"));

    private string Line(string box) => Text.OneLine(form[box]);
}
