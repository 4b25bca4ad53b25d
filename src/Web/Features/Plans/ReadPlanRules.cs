using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Reads selection rules from an address or from the form's fields, and says beside the right field what is wrong.</summary>
public sealed class ReadPlanRules
{
    /// <summary>What a plan starts from when nobody has chosen.</summary>
    public static readonly SelectionRule Default = new(SelectionKind.Top, 20);

    private readonly List<SelectionRule> _rules = [];

    private ReadPlanRules() => Fields = [.. Enum.GetValues<SelectionKind>().Select(kind => new RuleField(kind))];

    /// <summary>The rules, or none when something is wrong: a plan is never shown by other rules than those asked for.</summary>
    public IReadOnlyList<SelectionRule> Rules => IsValid ? _rules : [];

    public IReadOnlyList<RuleField> Fields { get; }

    /// <summary>What is wrong and belongs to no field.</summary>
    public string? Problem { get; private set; }

    /// <summary>Nothing was asked for, right or wrong.</summary>
    public bool IsEmpty { get; private set; } = true;

    public bool IsValid => Problem is null && Fields.All(f => f.Problem is null);

    /// <summary>From rules in their written form, such as "top:20"; none means the default.</summary>
    public static ReadPlanRules Written(IEnumerable<string?> words)
    {
        var read = new ReadPlanRules();
        var written = words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => word!).ToList();
        foreach (var text in written)
        {
            var parts = text.Split(':', 2);
            var field = read.Fields.FirstOrDefault(f => f.Word.Equals(parts[0].Trim(), StringComparison.OrdinalIgnoreCase));
            if (field is not null) field.Text = parts.Length == 2 ? parts[1].Trim() : "";
            read.Add(text, field);
        }

        if (written.Count == 0)
        {
            read._rules.Add(Default);
            read.IsEmpty = false;
            read.Fields[0].Text = Default.Number.ToString(CultureInfo.CurrentCulture);
        }

        return read;
    }

    /// <summary>From the form's fields; an empty field is a rule that is not used.</summary>
    public static ReadPlanRules Filled(Func<string, string?> value)
    {
        var read = new ReadPlanRules();
        foreach (var field in read.Fields)
        {
            field.Text = value(field.Name)?.Trim() ?? "";
            if (field.Text.Length > 0) read.Add($"{field.Word}:{field.Text}", field);
        }

        if (read.IsValid && read._rules.Count == 0) read.Problem = T.Of("Plan.NoRule");
        return read;
    }

    private void Add(string written, RuleField? field)
    {
        IsEmpty = false;
        try
        {
            _rules.Add(SelectionRule.Parse(written));
        }
        catch (RuleBrokenException broken)
        {
            if (field is null) Problem = T.Of($"Rule.{broken.Rule}", [.. broken.Details]);
            else field.Problem = T.Of("Plan.BadNumber", field.Text, SelectionRule.MostNumber);
        }
    }
}

/// <summary>One rule's field in the form.</summary>
public sealed class RuleField(SelectionKind kind)
{
    public SelectionKind Kind => kind;

    /// <summary>The rule's word in its written form.</summary>
    public string Word { get; } = new SelectionRule(kind, 1).ToString().Split(':')[0];

    /// <summary>The field's name and id.</summary>
    public string Name => kind switch
    {
        SelectionKind.Top => "hogsta",
        SelectionKind.Value => "varde",
        SelectionKind.Consequence => "konsekvens",
        SelectionKind.PerGoal => "per-mal",
        SelectionKind.PerDepartment => "per-namnd",
        _ => "kategori",
    };

    public string Text { get; set; } = "";

    public string? Problem { get; set; }
}
