using System.Globalization;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Finds every difference between a plan file and the plan as the database makes it now.</summary>
internal static class ComparePlans
{
    /// <summary>Sentences made from the rest: where the input has changed, they say nothing that a moved or changed risk does not.</summary>
    private static readonly HashSet<string> Derived = [nameof(PlanRow.Explanation), nameof(PlanRow.Reason)];

    /// <param name="file">What the file says.</param>
    /// <param name="items">The chosen risks now.</param>
    /// <param name="notSelected">The others now.</param>
    /// <param name="sameInput">True when model and input are the same, so that every difference was made in the file itself.</param>
    /// <returns>The weightiest first: what was added or removed, then what changed, then what only moved.</returns>
    public static IReadOnlyList<PlanChange> Of(ReadPlanFile.Content file, IReadOnlyList<PlanRow> items, IReadOnlyList<PlanRow> notSelected, bool sameInput)
    {
        var changes = new List<PlanChange>();
        var now = items.Select(row => (row, true)).Concat(notSelected.Select(row => (row, false)))
            .ToDictionary(pair => Key(pair.row), pair => (Row: pair.row, IsIn: pair.Item2));
        var seen = new HashSet<(string, string)>();
        foreach (var (row, isIn) in file.Items.Select(row => (row, true)).Concat(file.NotSelected.Select(row => (row, false))))
        {
            if (!seen.Add(Key(row))) changes.Add(new(PlanChangeKind.Repeated, row.Label));
            else if (now.TryGetValue(Key(row), out var fresh)) changes.AddRange(Differences(row, isIn, fresh.Row, fresh.IsIn, sameInput));
            else changes.Add(new(PlanChangeKind.Gone, row.Label));
        }

        changes.AddRange(now.Values.Where(fresh => !seen.Contains(Key(fresh.Row)))
            .Select(fresh => new PlanChange(fresh.IsIn ? PlanChangeKind.NewInPlan : PlanChangeKind.NewOutside, fresh.Row.Label)));
        if (changes.Count == 0 && !(InOrder(file.Items, items) && InOrder(file.NotSelected, notSelected)))
            changes.Add(new(PlanChangeKind.Reordered, ""));

        return [.. changes.OrderBy(change => change.Kind)];
    }

    /// <summary>Any change of one risk moves the chances of all a little, so they are only compared where nothing else can differ.</summary>
    private static List<PlanChange> Differences(PlanRow row, bool isIn, PlanRow fresh, bool isInNow, bool sameInput)
    {
        var changes = new List<PlanChange>();
        if (isIn != isInNow) changes.Add(new(isInNow ? PlanChangeKind.Entered : PlanChangeKind.Left, row.Label));
        foreach (var column in PlanColumn.All.Append(PlanColumn.Sources).Where(column => sameInput || column.Name != nameof(PlanRow.SelectionProbability)))
        {
            var (before, after) = (column.Exact(row), column.Exact(fresh));
            if (!Equals(before, after)) changes.Add(new(KindOf(column), row.Label, column.Heading, Quoted(column.Read(row), before), Quoted(column.Read(fresh), after)));
        }

        if (!sameInput && changes.Exists(change => change.Kind != PlanChangeKind.Reworded))
            changes.RemoveAll(change => change.Kind == PlanChangeKind.Reworded);
        return changes;
    }

    private static PlanChangeKind KindOf(PlanColumn column) =>
        column.Name == nameof(PlanRow.Rank) ? PlanChangeKind.Moved
        : Derived.Contains(column.Name) ? PlanChangeKind.Reworded
        : PlanChangeKind.Changed;

    private static bool InOrder(IReadOnlyList<PlanRow> file, IReadOnlyList<PlanRow> now) => file.Select(Key).SequenceEqual(now.Select(Key));

    private static (string Department, string Reference) Key(PlanRow row) => (row.Department, row.Reference);

    /// <summary>What is shown of a value; its exact form where nothing would be shown although something stands there.</summary>
    private static string Quoted(object? shown, object? exact) =>
        exact is null ? T.Of("PlanFile.Nothing") : Convert.ToString(shown, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : $"”{exact}”";
}
